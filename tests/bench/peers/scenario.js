import {rmSync} from 'node:fs';
import {Link} from './link.js';
import {Process} from './process.js';

// One peer on one kind of link, from an empty device: 10,000 records, then 100 changed, then none; and on another empty device a
// first sync that is cut at half of its bytes, and goes on from what was kept after a start of the program.
export async function runScenario(peer, line, directory) {
    rmSync(directory, {recursive: true, force: true});
    const {process: server, ready} = await Process.start(peer.name, peer.server(`${directory}/server`));
    const link = new Link(Number(new URL(ready.url).port));
    const setting = {peer, line, directory, server, link, url: `http://127.0.0.1:${await link.listen()}`};
    try {
        return {...(await syncThrice(setting)), resumed: await resume(setting)};
    } finally {
        link.close();
        await server.end();
    }
}

// A first sync with nothing between device and server, from a server that has just started: the line's own work would count too.
export async function runDirectly(peer, directory) {
    rmSync(directory, {recursive: true, force: true});
    const {process: server, ready} = await Process.start(peer.name, peer.server(`${directory}/server`));
    try {
        const code = (await server.ask('invite')).code;
        const device = (await Process.start(peer.name, peer.device(`${directory}/device`, ready.url, code))).process;
        const {milliseconds, error} = await device.ask('sync');
        if (error) throw new Error(`${peer.name}: ${error}`);
        await check({peer}, device, 'records');
        await device.end();
        return milliseconds;
    } finally {
        await server.end();
    }
}

async function syncThrice(setting) {
    const device = await startDevice(setting, 'device');
    const first = await sync(setting, device);
    setting.firstBytes = first.down;
    await check(setting, device, 'records');
    await setting.server.ask('change');
    const changed = await sync(setting, device);
    await check(setting, device, 'changed');
    const nothing = await sync(setting, device);
    await device.end();
    return {first, changed, nothing};
}

async function resume(setting) {
    const {link, firstBytes} = setting;
    let device = await startDevice(setting, 'cut');
    link.cutAfter(Math.floor(firstBytes / 2));
    const cut = await sync(setting, device, 'is cut');
    await device.end();
    link.mend();
    device = await startDevice(setting, 'cut', 'is known');
    const resumed = await sync(setting, device);
    await check(setting, device, 'changed');
    await device.end();
    return {...resumed, fetchedAgain: cut.down + resumed.down - firstBytes};
}

// Enrolling belongs to none of the figures.
async function startDevice({peer, directory, server, link, url}, name, isKnown) {
    link.shape({rttMs: 0, bitsPerSecond: Infinity});
    const code = peer.needsCode && !isKnown ? (await server.ask('invite')).code : null;
    return (await Process.start(peer.name, peer.device(`${directory}/${name}`, url, code))).process;
}

async function sync({peer, line, link}, device, isCut) {
    link.shape(line);
    link.reset();
    const {milliseconds, error} = await device.ask('sync');
    if (Boolean(error) !== Boolean(isCut)) throw new Error(`${peer.name}: ${error ?? 'was to be cut, and was not'}`);
    return {milliseconds, ...link.reset()};
}

async function check({peer}, device, state) {
    const {wrong} = await device.ask(`check ${state}`);
    if (wrong !== 0) throw new Error(`${peer.name}: ${wrong} records are not as they should be`);
}
