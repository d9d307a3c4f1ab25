// What is asked of Foothold, as sentences with the measured figures.
const part = {time: 1 / 5, requests: 1 / 5, firstBytes: 1 / 3, otherBytes: 1 / 4};

function bound(text, measured, most, unit) {
    const round = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
    return {sentence: `${text}: ${round(measured)} of at most ${round(most)} ${unit}`, isReached: measured <= most};
}

function againstPouchdb(row, pouchdb, phase) {
    const place = `${phase}, ${row.line}`;
    const isFirst = row.phase === 'first';
    return [
        bound(`${place}: a fifth of PouchDB's time`, row.milliseconds, pouchdb.milliseconds * part.time, 'ms'),
        bound(`${place}: a fifth of PouchDB's requests`, row.requests, pouchdb.requests * part.requests, 'requests'),
        bound(`${place}: ${isFirst ? 'a third' : 'a quarter'} of PouchDB's bytes`, row.up + row.down,
            (pouchdb.up + pouchdb.down) * (isFirst ? part.firstBytes : part.otherBytes), 'bytes'),
    ];
}

export function boundsOf(rows, yardsticks, phases) {
    const ours = rows.filter((row) => row.peer.name === 'Foothold');
    const rival = (row) => rows.find(({peer, phase, line}) => peer.name === 'PouchDB' && phase === row.phase && line === row.line);
    const of = (phase) => ours.find((row) => row.phase === phase);
    const nothing = of('nothing');
    return [
        ...ours.flatMap((row) => againstPouchdb(row, rival(row), phases[row.phase])),
        bound('first sync: 1.3 times zstd -19 of the bare values', of('first').down, 1.3 * yardsticks.zstd_bytes, 'bytes'),
        bound('nothing new: bytes', nothing.up + nothing.down, 0.7 * 1024, 'bytes'),
        bound('nothing new: requests', nothing.requests, 1, 'requests'),
        bound('first sync without a link between: twice the time of inserting its rows into SQLCipher',
            yardsticks.first_milliseconds, 2 * yardsticks.insert_milliseconds, 'ms'),
    ];
}
