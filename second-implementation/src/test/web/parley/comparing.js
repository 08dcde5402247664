// What two people compare, what a join link proves, what devices tell one another (docs/encryption.md, 5 to 7).
import { hmac } from "@noble/hashes/hmac.js";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { code, concat, enc, hash, id, list, name, struct, u64, u8, utf8, words } from "./encoding.js";
import { groups } from "./keys.js";

export const safetyNumber = ({ server, lower, higher }) =>
  groups(
    sha512(enc("safety", server, lower.account, lower.identity, higher.account, higher.identity)),
    12,
  ).join(" ");

export const safetyCode = ({ lower, higher }) =>
  concat(u8.write(1), lower.account, higher.account, lower.identity, higher.identity);

export const linkProof = (secret, { server, inviter, joiner }) =>
  hmac(
    sha256,
    secret,
    enc("link", server, inviter.account, joiner.account, inviter.identity, joiner.identity),
  );

const setting = struct({ key: words, value: words });
const head = struct({ device: id(2), devSeq: u64, hash });

/** Bodies of the self conversation by name: their number and what is in them. */
export const NOTES = {
  gone: { type: 8, content: struct({}) },
  pin: {
    type: 9,
    content: struct({ name, account: id(1), identity: hash, grade: code(1, 2, 3), setAt: u64 }),
  },
  "server pin": {
    type: 10,
    content: struct({ identity: hash, bootSeq: u64, rotations: u64, newest: hash }),
  },
  settings: {
    type: 11,
    content: struct({ changes: list(setting, 1024, (it) => utf8(it.key)) }),
  },
  head: { type: 12, content: struct({ heads: list(head, 1024, (it) => it.device) }) },
};
