// Canonical encoding (docs/encryption.md, 2). A codec is { read(reader), write(value) -> bytes }.
import { concatBytes } from "@noble/hashes/utils.js";

/** Thrown for whatever is not to be accepted; any other error is a bug of this implementation. */
export class Refused extends Error {}

export const need = (condition, why) => {
  if (!condition) throw new Refused(why);
};

/** What a library throws for bad input becomes a refusal. */
export const attempt = (why, action) => {
  try {
    return action();
  } catch (error) {
    throw new Refused(`${why}: ${error.message}`);
  }
};

export const concat = concatBytes;
export const utf8 = (text) => new TextEncoder().encode(text);
export const equal = (one, other) => compare(one, other) === 0;

/** Unsigned order of bytes. */
export function compare(one, other) {
  for (let i = 0; i < Math.min(one.length, other.length); i++) {
    if (one[i] !== other[i]) return one[i] - other[i];
  }
  return one.length - other.length;
}

/** Notes where each field lay, so that tests can spoil them one by one. */
export class Reader {
  at = 0;
  path = [];
  fields = [];

  constructor(bytes) {
    this.bytes = bytes;
  }

  take(length) {
    need(this.at + length <= this.bytes.length, "truncated");
    this.at += length;
    return this.bytes.slice(this.at - length, this.at);
  }

  named(name, codec) {
    this.path.push(name);
    const from = this.at;
    const value = codec.read(this);
    if (this.at > from) this.fields.push({ name: this.path.join("."), from, to: this.at });
    this.path.pop();
    return value;
  }
}

export function decode(codec, bytes) {
  const reader = new Reader(bytes);
  const value = codec.read(reader);
  need(reader.at === bytes.length, "trailing bytes");
  return value;
}

/** Narrow integers are numbers, u64 is a BigInt; in u32 and u64 the top bit is always clear. */
const integer = (width) => ({
  read(reader) {
    const value = reader.take(width).reduce((sum, octet) => (sum << 8n) | BigInt(octet), 0n);
    need(width < 4 || value >> BigInt(8 * width - 1) === 0n, "integer too large");
    return width < 8 ? Number(value) : value;
  },
  write: (value) =>
    Uint8Array.from({ length: width }, (_, i) => Number((BigInt(value) >> BigInt(8 * (width - 1 - i))) & 255n)),
});

export const u8 = integer(1);
export const u16 = integer(2);
export const u32 = integer(4);
export const u64 = integer(8);

export const checked = (codec, why, holds) => ({
  read(reader) {
    const value = codec.read(reader);
    need(holds(value), why);
    return value;
  },
  write: codec.write,
});

export const code = (...known) => checked(u8, "unknown code", (value) => known.includes(value));
export const fixed = (length) => ({ read: (reader) => reader.take(length), write: (value) => value });
export const hash = fixed(32);

/** Ids: 1 account, 2 device, 3 conversation, 4 message. */
export const id = (type) => checked(fixed(17), "another kind of id", (value) => value[0] === type);

export const bytes = (limit) => ({
  read(reader) {
    const length = u32.read(reader);
    need(length <= limit, "field too long");
    return reader.take(length);
  },
  write: (value) => concat(u32.write(value.length), value),
});
export const variable = bytes(256 * 1024).write;

const text = (limit, why, holds) => ({
  read(reader) {
    const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const value = attempt("not UTF-8", () => strict.decode(bytes(limit).read(reader)));
    need(holds(value), why);
    return value;
  },
  write: (value) => variable(utf8(value)),
});

/** What people read, as they typed it. */
export const words = text(4096, "", () => true);
/** Canonical names: NFC, 1 to 64 bytes. The rest of PRECIS is not done here. */
export const name = text(64, "not a canonical name", (it) => it.length > 0 && it === it.normalize("NFC"));

/** A field that only some statements have, at their end. */
export const atEnd = (codec) => ({
  read: (reader) => (reader.at < reader.bytes.length ? codec.read(reader) : undefined),
  write: (value) => (value ? codec.write(value) : new Uint8Array()),
});

/** `key` gives the bytes by which the items ascend; without it their order is free. */
export const list = (item, limit, key) => ({
  read(reader) {
    const count = u32.read(reader);
    need(count <= limit, "list too long");
    const items = Array.from({ length: count }, (_, i) => reader.named(i, item));
    const ascending = items.every((it, i) => i === 0 || compare(key(items[i - 1]), key(it)) < 0);
    need(ascending, "out of order or twice");
    return items;
  },
  write: (items) => concat(u32.write(items.length), ...items.map(item.write)),
});
export const anyOrder = (item, limit) => ({
  read: (reader) =>
    Array.from({ length: checked(u32, "list too long", (n) => n <= limit).read(reader) }, (_, i) =>
      reader.named(i, item),
    ),
  write: list(item, limit).write,
});

export const struct = (fields) => ({
  read: (reader) =>
    Object.fromEntries(Object.entries(fields).map(([name, codec]) => [name, reader.named(name, codec)])),
  write: (value) => concat(...Object.entries(fields).map(([name, codec]) => codec.write(value[name]))),
});

export const labelText = (label) => utf8("parley/1/" + label);

/** enc(label, ...): the label as a variable field, then fields that are already encoded. */
export const enc = (label, ...fields) => concat(variable(labelText(label)), ...fields);
