import net from 'node:net';
import {RequestMeter} from './request_meter.js';

const packetBytes = 1448;
const queueBytesMax = 64 * 1024;

// A slow line between every client and one server: half of the round trip in each direction, a rate for each direction that all
// connections share, and one round trip before a new connection's first byte, as TCP's handshake takes. Without a rate and a
// delay bytes pass as they come.
export class Link {
    #target;
    #listener;
    #rttMs = 0;
    #bitsPerSecond = Infinity;
    #freeAt = {up: 0, down: 0};
    #connections = new Set();
    #cutAtBytes = Infinity;

    constructor(targetPort) {
        this.#target = targetPort;
        this.#listener = net.createServer((client) => this.#connect(client));
        this.reset();
    }

    async listen() {
        await new Promise((listening) => this.#listener.listen(0, '127.0.0.1', listening));
        return this.#listener.address().port;
    }

    shape({rttMs, bitsPerSecond}) {
        this.#rttMs = rttMs;
        this.#bitsPerSecond = bitsPerSecond;
    }

    // What has gone over the line since the last call.
    reset() {
        const passed = this.passed;
        this.passed = {requests: 0, up: 0, down: 0};
        return passed;
    }

    // Tears every connection down when this many bytes have gone down, and refuses new ones.
    cutAfter(bytesDown) {
        this.#cutAtBytes = this.passed.down + bytesDown;
    }

    mend() {
        this.#cutAtBytes = Infinity;
    }

    close() {
        this.#listener.close();
        for (const connection of this.#connections) connection.destroy();
    }

    #connect(client) {
        if (this.passed.down >= this.#cutAtBytes) return client.resetAndDestroy();
        const server = net.connect({port: this.#target, host: '127.0.0.1', noDelay: true});
        client.setNoDelay(true);
        const readyAt = performance.now() + this.#rttMs;
        const meter = new RequestMeter(() => ++this.passed.requests);
        this.#carry(client, server, 'up', readyAt, meter);
        this.#carry(server, client, 'down', readyAt, meter);
        for (const socket of [client, server]) this.#connections.add(socket);
    }

    #carry(from, to, direction, readyAt, meter) {
        const queue = [];
        let queuedBytes = 0;
        let timer = null;
        const deliver = () => {
            timer = null;
            while (queue.length > 0 && queue[0].at <= performance.now()) {
                const {packet} = queue.shift();
                queuedBytes -= packet?.length ?? 0;
                if (packet) this.#pass(packet, to, direction, meter);
                else to.end();
            }
            if (queue.length > 0) timer = setTimeout(deliver, queue[0].at - performance.now());
            if (queuedBytes < queueBytesMax) from.resume();
        };
        const enqueue = (packet) => {
            queue.push({packet, at: this.#arrival(packet?.length ?? 0, direction, readyAt)});
            queuedBytes += packet?.length ?? 0;
            if (queuedBytes >= queueBytesMax) from.pause();
            timer ??= setTimeout(deliver, queue[0].at - performance.now());
        };
        from.on('data', (chunk) => {
            if (this.#isShaped()) for (const packet of packetsOf(chunk)) enqueue(packet);
            else this.#pass(chunk, to, direction, meter);
        });
        from.on('end', () => (this.#isShaped() ? enqueue(null) : to.end()));
        from.on('error', () => to.destroy());
        from.on('close', () => {
            this.#connections.delete(from);
            if (from.readableEnded) return;
            clearTimeout(timer);
            to.destroy();
        });
    }

    #isShaped() {
        return this.#rttMs > 0 || this.#bitsPerSecond < Infinity;
    }

    // When a packet that is sent now is there. The line carries one at a time.
    #arrival(bytes, direction, readyAt) {
        const begins = Math.max(performance.now(), readyAt, this.#freeAt[direction]);
        this.#freeAt[direction] = begins + (bytes * 8 * 1000) / this.#bitsPerSecond;
        return this.#freeAt[direction] + this.#rttMs / 2;
    }

    #pass(packet, to, direction, meter) {
        const room = direction === 'down' ? this.#cutAtBytes - this.passed.down : Infinity;
        const passing = packet.subarray(0, room);
        this.passed[direction] += passing.length;
        meter.take(direction, passing);
        to.write(passing);
        if (passing.length === room) this.#cut();
    }

    #cut() {
        for (const socket of this.#connections) socket.destroy();
    }
}

function* packetsOf(chunk) {
    for (let begin = 0; begin < chunk.length; begin += packetBytes) yield chunk.subarray(begin, begin + packetBytes);
}
