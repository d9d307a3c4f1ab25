// SplitMix64: the same numbers for the same seed, everywhere.
const mask = (1n << 64n) - 1n;

export class Random {
    #state;

    constructor(seed) {
        this.#state = BigInt(seed);
    }

    bits() {
        this.#state = (this.#state + 0x9e3779b97f4a7c15n) & mask;
        let value = this.#state;
        value = ((value ^ (value >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
        value = ((value ^ (value >> 27n)) * 0x94d049bb133111ebn) & mask;
        return value ^ (value >> 31n);
    }

    // From `least` to `most`, both possible.
    between(least, most) {
        return least + Number(this.bits() % BigInt(most - least + 1));
    }

    oneOf(values) {
        return values[this.between(0, values.length - 1)];
    }

    id() {
        const half = () => this.bits().toString(16).padStart(16, '0');
        return half() + half();
    }
}
