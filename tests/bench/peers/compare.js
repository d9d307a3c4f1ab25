// compare.js WORKLOAD PROGRAM DIRECTORY [PEER]: runs the peers, prints what each took and which of the bounds are reached. With
// the beginning of a peer's name it runs that one only, and says nothing about bounds.
import {execFileSync} from 'node:child_process';
import {boundsOf} from './bounds.js';
import {notes, peersOf} from './peers.js';
import {runDirectly, runScenario} from './scenario.js';

const [workload, program, directory, only] = process.argv.slice(2);
const lines = [
    {name: '0 ms', rttMs: 0, bitsPerSecond: Infinity, repetitions: 3},
    {name: '200 ms, 1 Mbit/s', rttMs: 200, bitsPerSecond: 1_000_000, repetitions: 1},
];
const directRepetitions = 7;
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

// A first sync and its yardsticks in turns, since a machine is not as quick all the time.
async function measureDirectly(peer) {
    const place = `${placeOf(peer)}, directly`;
    const runs = [];
    while (runs.length < directRepetitions) {
        console.error(`${peer.name}, directly, ${runs.length + 1} of ${directRepetitions}`);
        const first_milliseconds = await runDirectly(peer, place);
        const yardsticks = execFileSync(program, ['measure', workload, `${place}/device`], {encoding: 'utf8'});
        runs.push({each: {...JSON.parse(yardsticks), first_milliseconds}});
    }
    return medians(runs, 'each');
}

function printYardstick(yardstick) {
    const speed = yardstick.insert_milliseconds / yardstick.first_milliseconds;
    console.log(`Bare values: ${yardstick.bare_bytes} bytes, ${yardstick.zstd_bytes} by zstd -19. ` +
        `Inserting ${yardstick.inserted_rows} rows into SQLCipher: ${yardstick.insert_milliseconds.toFixed(1)} ms; a first sync ` +
        `without a link between: ${yardstick.first_milliseconds.toFixed(1)} ms, ${(100 * speed).toFixed(0)} % of that speed.\n`);
}

function printBounds(rows, yardstick) {
    const bounds = boundsOf(rows, yardstick, phases);
    for (const {sentence, isReached} of bounds) console.log(`${isReached ? 'ok         ' : 'NOT REACHED'}  ${sentence}`);
    return bounds.every(({isReached}) => isReached);
}

const peers = peersOf({workload, program}).filter((peer) => !only || peer.name.startsWith(only));
const rows = [];
for (const line of lines) for (const peer of peers) rows.push(...(await measure(peer, line)));
printTable(rows);
const foothold = peers.find(({name}) => name === 'Foothold');
const yardstick = foothold ? await measureDirectly(foothold) : null;
if (yardstick) printYardstick(yardstick);
process.exitCode = only || printBounds(rows, yardstick) ? 0 : 1;
