// pouchdb_server.js WORKLOAD DIRECTORY: express-pouchdb on leveldb, filled with the workload.
import express from 'express';
import expressPouchdb from 'express-pouchdb';
import {mkdirSync} from 'node:fs';
import PouchDB from 'pouchdb';
import {answerLines, say} from './answer_lines.js';
import {Workload} from './workload.js';

const [file, directory] = process.argv.slice(2);
const workload = new Workload(file);
mkdirSync(directory, {recursive: true});
const Kept = PouchDB.defaults({prefix: `${directory}/`});
const app = express();
// Before the first database: it keeps a list of those that are made.
app.use('/', expressPouchdb(Kept, {mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: `${directory}/log.txt`}));
const records = new Kept('records');

function documentOf({id, ...fields}) {
    return {_id: id, ...fields};
}

async function change() {
    const keys = workload.changed.map((record) => record.id);
    const {rows} = await records.allDocs({keys});
    await records.bulkDocs(workload.changed.map((record, index) => ({...documentOf(record), _rev: rows[index].value.rev})));
}

await records.bulkDocs(workload.records.map(documentOf));
const listener = app.listen(0, '127.0.0.1', () => say({url: `http://127.0.0.1:${listener.address().port}`}));
await answerLines({change});
