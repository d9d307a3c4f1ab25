import {readFileSync} from 'node:fs';
import {isDeepStrictEqual} from 'node:util';

export class Workload {
    constructor(file) {
        Object.assign(this, JSON.parse(readFileSync(file, 'utf8')));
    }

    // How many records are not as they should be. `find` gives what a peer holds under an id.
    async countWrong(find, isChanged) {
        const expected = new Map(this.records.map((record) => [record.id, record]));
        if (isChanged) for (const record of this.changed) expected.set(record.id, record);
        let wrong = 0;
        for (const record of expected.values()) wrong += isDeepStrictEqual(await find(record.id), record) ? 0 : 1;
        globalThis.gc?.(); // what the check has left is not the next sync's to tidy
        return {wrong};
    }
}
