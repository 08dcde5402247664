// Messages and ephemeral frames (docs/encryption.md, 5).
import { gcm } from "@noble/ciphers/aes.js";
import {
  attempt,
  code,
  concat,
  decode,
  enc,
  fixed,
  hash,
  id,
  need,
  struct,
  u32,
  u64,
  u8,
  variable,
} from "./encoding.js";
import { H, hkdf, signEncoded, verifyEncoded } from "./keys.js";

const SIGNATURE = 64;
const TAG = 16;
const SIZES = [256, 1024, 4096, 16384, 65536];
const place = {
  version: code(1),
  suite: code(1),
  conversation: id(3),
  n: u64,
  epoch: hash,
  account: id(1),
  device: id(2),
};
const end = { sentAt: u64, salt: fixed(32) };

export const MESSAGE = {
  header: struct({ ...place, message: id(4), devSeq: u64, previous: hash, ...end }),
  length: 190,
  label: "msg",
  keyLabel: "msg-key",
};
export const EPHEMERAL = { header: struct({ ...place, ...end }), length: 133, label: "eph", keyLabel: "eph-key" };

const toSign = (kind, header, ciphertext) => enc(kind.label, variable(header), H(ciphertext));

export function parse(kind, wire) {
  const size = wire.length - kind.length - SIGNATURE - TAG;
  need(SIZES.includes(size), "not padded to a size class");
  const octets = wire.slice(0, kind.length);
  const header = decode(kind.header, octets);
  const first = !("devSeq" in header) || (header.devSeq === 1n) === header.previous.every((it) => it === 0);
  need(first && header.devSeq !== 0n, "the number does not fit the message before");
  const ciphertext = wire.slice(kind.length, -SIGNATURE);
  const signed = toSign(kind, octets, ciphertext);
  return { header, octets, ciphertext, signed, signature: wire.slice(-SIGNATURE), hash: H(signed) };
}

export function pad(type, content) {
  const size = SIZES.find((it) => it >= 5 + content.length);
  const body = new Uint8Array(size);
  body.set(concat(u8.write(type), u32.write(content.length), content));
  return body;
}

function unpad(body) {
  const length = new DataView(body.buffer, body.byteOffset).getUint32(1);
  need(SIZES.find((it) => it >= 5 + length) === body.length, "padded to another size than its length demands");
  need(
    body.slice(5 + length).every((it) => it === 0),
    "padding that is not zero",
  );
  return { type: body[0], content: body.slice(5, 5 + length) };
}

function cipher(kind, epochKey, header, octets) {
  const derived = hkdf(epochKey, enc(kind.keyLabel, H(octets)), header.salt, 44);
  return gcm(derived.slice(0, 32), derived.slice(32), octets);
}

/** Seals a body that is already padded and signs as the device. */
export function seal(kind, header, padded, epochKey, seed) {
  const octets = kind.header.write(header);
  const ciphertext = cipher(kind, epochKey, header, octets).encrypt(padded);
  return sign(kind, octets, ciphertext, seed);
}

export const sign = (kind, octets, ciphertext, seed) =>
  concat(octets, ciphertext, signEncoded(toSign(kind, octets, ciphertext), seed));

/** Checks the signature by the sender's listed key, then opens. */
export function open(kind, wire, deviceKey, epochKey) {
  const frame = parse(kind, wire);
  need(verifyEncoded(frame.signed, deviceKey, frame.signature), "the signature does not verify");
  const { header, octets, ciphertext } = frame;
  return unpad(attempt("the tag does not fit", () => cipher(kind, epochKey, header, octets).decrypt(ciphertext)));
}
