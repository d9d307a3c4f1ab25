// tinybase_client.js WORKLOAD DIRECTORY URL: a MergeableStore kept in a file. A sync connects, synchronizes, saves and closes.
import {mkdirSync} from 'node:fs';
import {createMergeableStore} from 'tinybase';
import {createFilePersister} from 'tinybase/persisters/persister-file';
import {createWsSynchronizer} from 'tinybase/synchronizers/synchronizer-ws-client';
import {WebSocket} from 'ws';
import {answerLines, say, timed} from './answer_lines.js';
import {Workload} from './workload.js';

const [file, directory, url] = process.argv.slice(2);
const timeoutSeconds = 600;
const workload = new Workload(file);
mkdirSync(directory, {recursive: true});
const store = createMergeableStore();
const persister = createFilePersister(store, `${directory}/store.json`);

async function sync() {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/records`);
    const broken = new Promise((_, reject) => socket.on('close', () => reject(new Error('the connection is gone'))));
    broken.catch(() => {});
    const synchronizer = await Promise.race([createWsSynchronizer(store, socket, timeoutSeconds), broken]);
    await Promise.race([synchronizer.startSync(), broken]);
    await persister.save();
    await synchronizer.destroy();
}

function find(id) {
    return store.getCell('records', id, 'record');
}

await persister.load();
say({});
await answerLines({sync: () => timed(sync), check: (state) => workload.countWrong(find, state === 'changed')});
