// Who is compared: how each one's server and device are started, and when each one waits for its disk. A device reaches its
// server through the link, whose address it gets.
export function peersOf({workload, program}) {
    const script = (name, ...words) => ['node', '--expose-gc', name, workload, ...words];
    const pouchdb = (name, batch) => ({
        name,
        server: (directory) => script('pouchdb_server.js', directory),
        device: (directory, url) => script('pouchdb_client.js', directory, url, String(batch)),
        fsync: 'tables only',
    });
    return [
        pouchdb('PouchDB', 0),
        pouchdb('PouchDB, batches of 1,000', 1000),
        {
            name: 'TinyBase',
            server: (directory) => script('tinybase_server.js', directory),
            device: (directory, url) => script('tinybase_client.js', directory, url),
            fsync: 'never',
        },
        {
            name: 'Foothold',
            server: (directory) => [program, 'serve', workload, directory],
            device: (directory, url, code) => [program, 'device', workload, directory, ...(code ? [url, code] : [])],
            needsCode: true,
            fsync: 'each commit',
        },
    ];
}

export const notes = [
    'PouchDB: leveldb on both sides, as it comes. A write is not followed by fsync; leveldb syncs when it makes a table of its log.',
    'TinyBase: one JSON file on both sides, written whole and renamed, without fsync. It speaks over a WebSocket: its requests are',
    '  the messages of both directions. Its server waits a second for a client that connects before it answers.',
    'Foothold: SQLite on both sides, WAL, synchronous=FULL: fsync before a commit is reported. The device is encrypted by SQLCipher.',
    '  One write of a sync may wait: when there was nothing new. A device moves its log into its file and gives back space when',
    '  nobody waits, which is not among the figures; inserting has it within its commit, as SQLite does it by itself.',
    'Bytes are all that TCP carries, with the headers of HTTP. A new connection costs one round trip before its first byte.',
];
