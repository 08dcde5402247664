// Signed statements (docs/encryption.md, 3): read, written, signed and believed.
import {
  Reader,
  anyOrder,
  attempt,
  bytes,
  code,
  concat,
  decode,
  enc,
  equal,
  fixed,
  need,
  struct,
  u16,
  variable,
} from "./encoding.js";
import { TYPES, core } from "./fields.js";
import { DS, H, HS } from "./keys.js";

const start = struct({ type: u16, version: code(1), server: fixed(16) });
const body = {
  read(reader) {
    const { type, server } = start.read(reader);
    const label = Object.keys(TYPES).find((it) => TYPES[it].type === type);
    need(label, "unknown statement type");
    const { fields, holds, number, first } = TYPES[label];
    const statement = struct(fields).read(reader);
    need(!holds || holds(statement), "fields that do not fit each other");
    need(!number || (statement[number] === first) === (statement.prev.length === 0), "prev does not fit the number");
    need(!number || statement[number] >= first, "numbered below the first");
    return { label, server, ...statement };
  },
};
const begin = ({ label, server }) => start.write({ type: TYPES[label].type, version: 1, server });
const encodeBody = (it) => concat(begin(it), struct(TYPES[it.label].fields).write(it));
const envelope = struct({ body: bytes(256 * 1024), signatures: anyOrder(bytes(3373), 2) });

export const coreHash = (epoch) => H(concat(begin(epoch), struct(core).write(epoch)));

export function read(encoded) {
  const { body: octets, signatures } = decode(envelope, encoded);
  need(signatures.length > 0, "unsigned");
  const statement = decode(body, octets);
  return { ...statement, body: octets, signatures, id: H(enc(statement.label, variable(octets))) };
}

export const write = (statement) => envelope.write({ body: encodeBody(statement), signatures: statement.signatures });

/** Where the innermost fields of a statement lie in its encoding. */
export function fieldsOf(encoded) {
  const reader = new Reader(decode(envelope, encoded).body);
  body.read(reader);
  return reader.fields
    .filter(({ name }) => !reader.fields.some((other) => other.name.startsWith(name + ".")))
    .map(({ name, from, to }) => ({ name, from: from + 4, to: to + 4 }));
}

const schemeOf = (label) => (TYPES[label].by === "device" ? DS : HS);

/** Signs a body; `seeds` is 32 bytes of a device, 64 of an identity, or a list of the old and the new identity's. */
export const signBody = (label, octets, seeds, randomness) => {
  const signatures = [seeds].flat().map((seed) => schemeOf(label).sign(label, octets, seed, randomness));
  return envelope.write({ body: octets, signatures });
};

export const make = (statement, seeds, randomness) =>
  signBody(statement.label, encodeBody(statement), seeds, randomness);

/** Reads a statement and believes it only if it is of this server and signed by this key, or by all of a list. */
export function accept(encoded, label, server, keys) {
  const { body: octets, signatures, ...statement } = read(encoded);
  need(statement.label === label, "a statement of another kind");
  need(equal(statement.server, server), "of another server");
  const signers = [keys].flat();
  need(signatures.length === signers.length, "not the number of signatures");
  signers.forEach((key, i) => {
    const verified = attempt("not a signature", () => schemeOf(label).verify(label, octets, key, signatures[i]));
    need(verified, "the signature does not verify");
  });
  return { ...statement, body: octets, signatures };
}

/** The signing key of the device that a device's statement names, from the list that it names. */
export function signerKey(encoded, lists) {
  const { signer: by } = read(encoded);
  const named = lists.find((it) => equal(it.id, by.list) && it.version === by.listVersion);
  need(named && equal(named.account, by.account) && equal(named.identity, by.identity), "an unknown list");
  const found = named.devices.find((it) => equal(it.device, by.device));
  need(found, "a device that is not listed");
  return found.key;
}
