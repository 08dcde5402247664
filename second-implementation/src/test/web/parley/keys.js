// Hashes, signatures, fingerprints and derived ids (docs/encryption.md, 1, 4 and 7).
import { ed25519 } from "@noble/curves/ed25519.js";
import { hkdf as nobleHkdf } from "@noble/hashes/hkdf.js";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { ml_dsa65 } from "@noble/post-quantum/ml-dsa.js";
import { attempt, checked, compare, concat, enc, fixed, labelText, variable } from "./encoding.js";

export const H = sha256;
export const hkdf = (key, info, salt = new Uint8Array(), length = 32) => nobleHkdf(sha256, key, salt, info, length);

const sound = (key) => attempt("not an Ed25519 key", () => !ed25519.Point.fromBytes(key).isSmallOrder());
export const signingKey = checked(fixed(32), "a key of low order", sound);
export const identityKey = checked(fixed(1984), "a key of low order", (key) => sound(key.slice(0, 32)));

/** Ed25519 over bytes that already start with their label. */
export const signEncoded = (encoded, seed) => ed25519.sign(encoded, seed);
export const verifyEncoded = (encoded, key, signature) =>
  signature.length === 64 && ed25519.verify(signature, encoded, key, { zip215: false });
export const devicePublic = (seed) => ed25519.getPublicKey(seed);

/** DS(label, m). */
export const DS = {
  sign: (label, message, seed) => signEncoded(enc(label, variable(message)), seed),
  verify: (label, message, key, signature) => verifyEncoded(enc(label, variable(message)), key, signature),
};

const postQuantum = (seeds) => ml_dsa65.keygen(seeds.slice(32));
export const identityPublic = (seeds) => concat(devicePublic(seeds.slice(0, 32)), postQuantum(seeds).publicKey);

/** HS(label, m); without randomness the deterministic variant. */
export const HS = {
  sign(label, message, seeds, randomness = new Uint8Array(32)) {
    const options = { context: labelText(label), extraEntropy: randomness };
    return concat(
      DS.sign(label, message, seeds.slice(0, 32)),
      ml_dsa65.sign(message, postQuantum(seeds).secretKey, options),
    );
  },
  verify: (label, message, key, signature) =>
    signature.length === 64 + 3309 &&
    DS.verify(label, message, key.slice(0, 32), signature.slice(0, 64)) &&
    ml_dsa65.verify(signature.slice(64), message, key.slice(32), { context: labelText(label) }),
};

export const fingerprint = (identity) => H(enc("fp", identity));
export const serverId = (fp) => fp.slice(0, 16);

/** Groups of five digits, each five bytes modulo 100,000. */
export const groups = (digest, count) =>
  Array.from({ length: count }, (_, group) =>
    digest.slice(5 * group, 5 * group + 5).reduce((value, octet) => value * 256 + octet, 0),
  ).map((value) => String(value % 100_000).padStart(5, "0"));
export const fingerprintDigits = (fp) => groups(sha512(enc("fp-digits", variable(fp))), 8).join(" ");

const conversationId = (encoded) => concat(Uint8Array.of(3), H(encoded).slice(0, 16));
export const directId = (server, one, other) => conversationId(enc("direct", server, ...[one, other].sort(compare)));
export const selfId = (server, account) => conversationId(enc("self", server, account));

/** Which of two candidates { name, device, epoch } loses: sorts from winner to loser. */
export const tieBreak = (one, other) =>
  compare(other.name, one.name) || compare(other.device, one.device) || compare(one.epoch, other.epoch);
