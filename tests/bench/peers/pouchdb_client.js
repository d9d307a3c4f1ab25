// pouchdb_client.js WORKLOAD DIRECTORY URL BATCH: PouchDB on leveldb. BATCH: documents of a batch, 0 for PouchDB's own choice.
import {mkdirSync} from 'node:fs';
import PouchDB from 'pouchdb';
import {answerLines, say, timed} from './answer_lines.js';
import {Workload} from './workload.js';

const [file, directory, url, batch] = process.argv.slice(2);
const workload = new Workload(file);
mkdirSync(directory, {recursive: true});
const local = new PouchDB(`${directory}/records`);
const remote = new PouchDB(`${url}/records`, {skip_setup: true});
const options = Number(batch) > 0 ? {batch_size: Number(batch)} : {};

async function find(id) {
    const {_id, _rev, ...fields} = await local.get(id).catch(() => ({}));
    return {id: _id, ...fields};
}

// A connection that breaks leaves some of PouchDB's promises to nobody, and the replication's own for ever open.
const broken = new Promise((_, reject) => process.on('unhandledRejection', reject));
broken.catch(() => {});

await local.info();
say({});
await answerLines({
    sync: () => timed(() => Promise.race([local.replicate.from(remote, options), broken])),
    check: (state) => workload.countWrong(find, state === 'changed'),
});
