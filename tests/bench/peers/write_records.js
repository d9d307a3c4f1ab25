// Writes the workload that every peer gets: write_records.js FOLDER-OF-CATALOGUES FILE
// What a person sees of a programme with four courses: lessons and notices, each in three languages. Afterwards 100 of them
// change: a lesson is moved and told anew what to bring, a notice is written anew.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Random} from './random.js';
import {Sentences} from './sentences.js';

const [catalogues, file] = process.argv.slice(2);
const recordCount = 10_000;
const changedCount = 100;
const firstDay = Date.UTC(2027, 0, 4) / 1000;
const teachers = ['Pia', 'Anders', 'Mona', 'Yusuf', 'Karen', 'Oksana', 'Henrik', 'Selam', 'Birgitte', 'Farid', 'Lene', 'Jonas'];

const random = new Random(20261127);
const languages = new Map(
    ['da', 'en', 'ar', 'uk', 'ti', 'fa', 'so', 'tr', 'ru'].map((code) => [code, new Sentences(join(catalogues, `${code}.po`))]));
const ids = (count) => Array.from({length: count}, () => random.id());
const world = {person: random.id(), programme: random.id(), courses: ids(4), places: ids(12)};

// Danish, and two of the others.
function chooseLanguages() {
    const others = [...languages.keys()].slice(1);
    const first = random.oneOf(others);
    return ['da', first, random.oneOf(others.filter((code) => code !== first))];
}

function text(codes, fewest, most) {
    return Object.fromEntries(codes.map((code) => [code, languages.get(code).write(random, random.between(fewest, most))]));
}

function moment() {
    return firstDay + random.between(0, 364) * 86_400 + random.between(7 * 4, 19 * 4) * 900;
}

function lesson() {
    const codes = chooseLanguages();
    const starts = moment();
    return {
        id: random.id(), kind: 'session', course: random.oneOf(world.courses), week: random.between(1, 40),
        topic: text(codes, 4, 11), starts, ends: starts + random.between(3, 12) * 900, place: random.oneOf(world.places),
        room: text(codes.slice(0, 1), 1, 2), teacher: random.oneOf(teachers), bring: text(codes, 6, 16),
    };
}

function notice() {
    const codes = chooseLanguages();
    return {
        id: random.id(), kind: 'notice', person: world.person, title: text(codes, 3, 7), body: text(codes, 10, 20),
        about: random.oneOf(world.courses), at: moment(),
    };
}

function changed(record) {
    if (record.kind === 'notice') return {...record, body: text(Object.keys(record.body), 10, 20)};
    const starts = moment();
    return {...record, starts, ends: starts + 5400, bring: text(Object.keys(record.bring), 6, 16)};
}

const records = Array.from({length: recordCount}, (_, index) => (index % 4 === 3 ? notice() : lesson()));
const chosen = Array.from({length: changedCount}, (_, index) => records[index * (recordCount / changedCount) + random.between(0, 99)]);
writeFileSync(file, JSON.stringify({world, records, changed: chosen.map(changed)}));
