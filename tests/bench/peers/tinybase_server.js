// tinybase_server.js WORKLOAD DIRECTORY: a MergeableStore behind TinyBase's WebSocket server, kept in a file.
import {mkdirSync} from 'node:fs';
import {createMergeableStore} from 'tinybase';
import {createFilePersister} from 'tinybase/persisters/persister-file';
import {createWsServer} from 'tinybase/synchronizers/synchronizer-ws-server';
import {WebSocketServer} from 'ws';
import {answerLines, say} from './answer_lines.js';
import {Workload} from './workload.js';

const [file, directory] = process.argv.slice(2);
const workload = new Workload(file);
mkdirSync(directory, {recursive: true});
const store = createMergeableStore();

// A record is one cell: with a cell for each field the first sync is larger than the 16 MiB that TinyBase sends at most.
function put(records) {
    store.transaction(() => {
        for (const record of records) store.setRow('records', record.id, {record});
    });
}

const keptIn = () => createFilePersister(store, `${directory}/store.json`);

// The server reads the file again for the next one who connects.
async function change() {
    put(workload.changed);
    await keptIn().save();
}

put(workload.records);
const sockets = new WebSocketServer({port: 0, host: '127.0.0.1'}, () => say({url: `http://127.0.0.1:${sockets.address().port}`}));
createWsServer(sockets, keptIn);
await answerLines({change});
