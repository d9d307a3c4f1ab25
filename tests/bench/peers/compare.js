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
        if (peer.name === 'Foothold' && line.rttMs === 0) yardsticks.push(measureYardsticks(peer));
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

// Needs the device that has just synced. After each run, since a machine is not as quick all the time.
function measureYardsticks(peer) {
    return JSON.parse(execFileSync(program, ['measure', workload, `${placeOf(peer)}/device`], {encoding: 'utf8'}));
}

function printYardsticks(rows, yardstick) {
    const first = rows.find(({peer, phase}) => peer.name === 'Foothold' && phase === 'first');
    const speed = yardstick.insert_milliseconds / first.milliseconds;
    console.log(`Bare values: ${yardstick.bare_bytes} bytes, ${yardstick.zstd_bytes} by zstd -19. ` +
        `Inserting ${yardstick.inserted_rows} rows into SQLCipher: ${yardstick.insert_milliseconds.toFixed(1)} ms; ` +
        `the first sync at ${lines[0].name} runs at ${(100 * speed).toFixed(0)} % of that speed.\n`);
}

function printBounds(rows, yardstick) {
    const bounds = boundsOf(rows, yardstick, phases);
    for (const {sentence, isReached} of bounds) console.log(`${isReached ? 'ok         ' : 'NOT REACHED'}  ${sentence}`);
    return bounds.every(({isReached}) => isReached);
}

const peers = peersOf({workload, program}).filter((peer) => !only || peer.name.startsWith(only));
const rows = [];
const yardsticks = [];
for (const line of lines) for (const peer of peers) rows.push(...(await measure(peer, line)));
printTable(rows);
const yardstick = yardsticks.length > 0 ? medians(yardsticks.map((each) => ({each})), 'each') : null;
if (yardstick) printYardsticks(rows, yardstick);
process.exitCode = only || printBounds(rows, yardstick) ? 0 : 1;
