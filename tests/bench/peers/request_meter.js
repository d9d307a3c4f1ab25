// Counts what one connection carries: HTTP/1.1 requests by their heads, and the messages of a WebSocket, in both directions,
// when a request has turned the connection into one.
export class RequestMeter {
    #count;
    #isWebSocket = false;
    #readers;

    constructor(count) {
        this.#count = count;
        this.#readers = {up: new Reader(() => this.#readRequest()), down: new Reader(() => this.#readAnswer())};
    }

    take(direction, bytes) {
        this.#readers[direction].take(bytes);
    }

    #readRequest() {
        const reader = this.#readers.up;
        if (this.#isWebSocket) return this.#readFrame(reader);
        const head = reader.readHead();
        if (head === null) return false;
        this.#count();
        this.#isWebSocket = /^upgrade: *websocket/im.test(head);
        if (/^transfer-encoding:/im.test(head)) throw new Error('a chunked request is not counted');
        reader.skip(Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0));
        return true;
    }

    // Answers are of no interest until they are messages of a WebSocket.
    #readAnswer() {
        const reader = this.#readers.down;
        if (!this.#isWebSocket) return reader.drop();
        if (!reader.hasBegun) return reader.readHead() !== null;
        return this.#readFrame(reader);
    }

    #readFrame(reader) {
        const frame = reader.readFrame();
        if (frame === null) return false;
        const isControl = (frame.opcode & 8) !== 0;
        if (frame.isLast && !isControl) this.#count();
        return true;
    }
}

// The bytes of one direction, as far as they have not been read.
class Reader {
    hasBegun = false;
    #bytes = Buffer.alloc(0);
    #skipping = 0;
    #readOne;

    constructor(readOne) {
        this.#readOne = readOne;
    }

    take(bytes) {
        const skipped = Math.min(this.#skipping, bytes.length);
        this.#skipping -= skipped;
        if (skipped === bytes.length) return;
        this.#bytes = Buffer.concat([this.#bytes, bytes.subarray(skipped)]);
        while (this.#bytes.length > 0 && this.#readOne());
    }

    readHead() {
        const end = this.#bytes.indexOf('\r\n\r\n');
        if (end < 0) return null;
        const head = this.#bytes.subarray(0, end).toString('latin1');
        this.hasBegun = true;
        this.skip(end + 4);
        return head;
    }

    // RFC 6455, 5.2
    readFrame() {
        if (this.#bytes.length < 14 && this.#bytes.length < frameHeadBytes(this.#bytes)) return null;
        const [first, second] = this.#bytes;
        const short = second & 127;
        const payload = short === 127 ? Number(this.#bytes.readBigUInt64BE(2)) : short === 126 ? this.#bytes.readUInt16BE(2) : short;
        this.skip(frameHeadBytes(this.#bytes) + payload);
        return {isLast: first >= 128, opcode: first & 15};
    }

    drop() {
        this.#bytes = Buffer.alloc(0);
        return false;
    }

    skip(count) {
        const here = Math.min(count, this.#bytes.length);
        this.#bytes = this.#bytes.subarray(here);
        this.#skipping = count - here;
    }
}

function frameHeadBytes(bytes) {
    if (bytes.length < 2) return 2;
    const extended = {126: 2, 127: 8}[bytes[1] & 127] ?? 0;
    return 2 + extended + (bytes[1] >= 128 ? 4 : 0);
}
