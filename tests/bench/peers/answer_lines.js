import {createInterface} from 'node:readline';

// A peer is a process that answers each line it reads with a line of JSON. `commands` has a function for each first word.
export async function answerLines(commands) {
    for await (const line of createInterface({input: process.stdin})) {
        const [command, ...words] = line.split(' ');
        say((await commands[command](...words)) ?? {});
    }
    process.exit(0);
}

export function say(answer) {
    process.stdout.write(`${JSON.stringify(answer)}\n`);
}

// Runs it and says how long it took, and what went wrong if something did.
export async function timed(work) {
    const began = performance.now();
    try {
        await work();
        return {milliseconds: performance.now() - began};
    } catch (error) {
        return {milliseconds: performance.now() - began, error: String(error?.message ?? error)};
    }
}
