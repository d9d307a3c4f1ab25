import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';

// A process that says one line of JSON when it is ready, and then one for each line that it is asked.
export class Process {
    #child;
    #answers;
    #name;

    static async start(name, command) {
        const process = new Process(name, command);
        return {process, ready: await process.#next()};
    }

    constructor(name, [program, ...words]) {
        this.#name = name;
        this.#child = spawn(program, words, {stdio: ['pipe', 'pipe', 'inherit']});
        this.#answers = createInterface({input: this.#child.stdout})[Symbol.asyncIterator]();
    }

    async ask(line) {
        this.#child.stdin.write(`${line}\n`);
        return this.#next();
    }

    async end() {
        if (this.#child.exitCode !== null) return;
        const gone = new Promise((resolve) => this.#child.once('exit', resolve));
        this.#child.stdin.end();
        await gone;
    }

    async #next() {
        const {value, done} = await this.#answers.next();
        if (done) throw new Error(`${this.#name} has ended`);
        return JSON.parse(value);
    }
}
