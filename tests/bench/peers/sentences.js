import {readFileSync} from 'node:fs';

// Texts in the words of one of the app's catalogues: each word follows one that it follows there, so that they have the letters,
// lengths and habits of the language, and hardly two are the same.
export class Sentences {
    #beginnings = [];
    #followers = new Map();

    constructor(catalogue) {
        const [, ...messages] = readFileSync(catalogue, 'utf8').split('\n\n');
        for (const message of messages)
            for (const [, text] of message.matchAll(/^msgstr(?:\[\d\])? "(.+)"$/gm)) this.#learn(text);
    }

    #learn(text) {
        const words = text.replaceAll('\\n', ' ').split(' ').filter((word) => word && !/[{}\\":]/.test(word));
        if (words.length < 3) return;
        this.#beginnings.push(words[0]);
        words.slice(1).forEach((word, index) => {
            if (!this.#followers.has(words[index])) this.#followers.set(words[index], []);
            this.#followers.get(words[index]).push(word);
        });
    }

    write(random, wordCount) {
        const words = [random.oneOf(this.#beginnings)];
        while (words.length < wordCount) words.push(random.oneOf(this.#followers.get(words.at(-1)) ?? this.#beginnings));
        return words.join(' ');
    }
}
