// The values of one vectors/v1.json, and whether each of them has been looked at.
import { hexToBytes } from "@noble/hashes/utils.js";
import { equal } from "../parley/encoding.js";

export class Vectors {
  #values;
  #used = new Set();

  constructor(values) {
    this.#values = values;
  }

  text(name) {
    if (!(name in this.#values)) throw new Error(`no value "${name}"`);
    this.#used.add(name);
    return this.#values[name];
  }

  hex(name) {
    return hexToBytes(this.text(name));
  }

  names(pattern) {
    return Object.keys(this.#values).filter((name) => pattern.test(name));
  }

  unused() {
    return Object.keys(this.#values).filter((name) => !this.#used.has(name));
  }
}

export function same(actual, expected, what = "value") {
  if (!equal(actual, expected)) throw new Error(`another ${what}`);
}

export function sameText(actual, expected) {
  if (actual !== expected) throw new Error(`${actual} instead of ${expected}`);
}
