// compare.js WORKLOAD PROGRAM DIRECTORY [PEER]: runs the peers, prints what each took and which of the bounds are reached. With
// the beginning of a peer's name it runs that one only, and says nothing about bounds.
import {execFileSync} from 'node:child_process';
import {boundsOf} from './bounds.js';
import {notes, peersOf} from './peers.js';
import {runScenario} from './scenario.js';

const [workload, program, directory, only] = process.argv.slice(2);
const lines = [
    {name: '0 ms', rttMs: 0, bitsPerSecond: Infinity, repetitions: 3},
    {name: '200 ms, 1 Mbit/s', rttMs: 200, bitsPerSecond: 1_000_000, repetitions: 1},
];
const phases = {first: '10,000 records', changed: '100 changed', nothing: 'nothing new', resumed: 'cut at half, resumed'};

function median(values) {
    return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
}

function medians(runs, phase) {
    const names = Object.keys(runs[0][phase]);
    return Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run[phase][name]))]));
}

function placeOf(peer) {
    return `${directory}/${peer.name}`;
}

async function measure(peer, line) {
    const runs = [];
    while (runs.length < line.repetitions) {
        console.error(`${peer.name}, ${line.name}, ${runs.length + 1} of ${line.repetitions}`);
        runs.push(await runScenario(peer, line, placeOf(peer)));
    }
    return Object.keys(phases).map((phase) => ({phase, line: line.name, peer, ...medians(runs, phase)}));
}

function printRow(texts, numbers) {
    const widths = [22, 18, 27, 13];
    console.log(texts.map((text, index) => text.padEnd(widths[index])).join('') +
        numbers.map((number) => String(number).padStart(14)).join(''));
}

function printTable(rows) {
    printRow(['phase', 'link', 'peer', 'fsync'], ['ms', 'requests', 'bytes up', 'bytes down', 'fetched again']);
    for (const phase of Object.keys(phases))
        for (const row of rows.filter((row) => row.phase === phase))
            printRow([phases[phase], row.line, row.peer.name, row.peer.fsync],
                [row.milliseconds.toFixed(1), row.requests, row.up, row.down, row.fetchedAgain ?? '']);
    console.log(`\n${notes.join('\n')}\n`);
}

// Needs the device that Foothold has just synced.
function measureYardsticks(rows) {
    const ours = rows.filter(({peer}) => peer.name === 'Foothold');
    const device = `${placeOf(ours[0].peer)}/device`;
    const yardsticks = JSON.parse(execFileSync(program, ['measure', workload, device], {encoding: 'utf8'}));
    const speed = yardsticks.insert_milliseconds / ours.find(({phase}) => phase === 'first').milliseconds;
    console.log(`Bare values: ${yardsticks.bare_bytes} bytes, ${yardsticks.zstd_bytes} by zstd -19. ` +
        `Inserting ${yardsticks.inserted_rows} rows into SQLCipher: ${yardsticks.insert_milliseconds.toFixed(1)} ms; ` +
        `the first sync at ${lines[0].name} runs at ${(100 * speed).toFixed(0)} % of that speed.\n`);
    return yardsticks;
}

function printBounds(rows, yardsticks) {
    const bounds = boundsOf(rows, yardsticks, phases);
    for (const {sentence, isReached} of bounds) console.log(`${isReached ? 'ok         ' : 'NOT REACHED'}  ${sentence}`);
    return bounds.every(({isReached}) => isReached);
}

const peers = peersOf({workload, program}).filter((peer) => !only || peer.name.startsWith(only));
const rows = [];
for (const line of lines) for (const peer of peers) rows.push(...(await measure(peer, line)));
printTable(rows);
const yardsticks = peers.some(({name}) => name === 'Foothold') ? measureYardsticks(rows) : null;
process.exitCode = only || printBounds(rows, yardsticks) ? 0 : 1;
