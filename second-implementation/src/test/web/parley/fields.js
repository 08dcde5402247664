// The fields of the signed statements, in their order (docs/encryption.md, 3).
import {
  anyOrder,
  atEnd,
  bytes,
  code,
  concat,
  equal,
  fixed,
  hash,
  id,
  list,
  name,
  need,
  struct,
  u32,
  u64,
  u8,
  words,
} from "./encoding.js";
import { fingerprint, identityKey, signingKey } from "./keys.js";

const DAY = 86_400_000n;
const account = id(1);
const device = id(2);
const conversation = id(3);
const kemKey = fixed(1216);
const prev = list(hash, 2, (it) => it);
const signer = struct({ account, identity: hash, device, listVersion: u64, list: hash });
export const costs = struct({ memory: u32, iterations: u32, parallelism: u32 });

const listed = struct({ device, key: signingKey, addedAt: u64 });
const revoked = struct({ device, at: u64 });
const opener = struct({ kind: code(1, 2) /* password, recovery */, loginKey: signingKey, sealed: bytes(256) });
const older = struct({ generation: u64, sealed: bytes(256) });
const member = struct({ account, identity: hash, role: code(1, 2) /* member, admin */ });
const policy = struct({ history: code(1, 2) /* keep, off */, retentionDays: u32, rotateHours: u32 });
const input = struct({ account, identity: hash, listVersion: u64, list: hash, adminSeq: u64, adminHead: hash });
const dormant = struct({ account, device, lastKem: u64 });

const KINDS = {
  1: struct({ kind: code(1), account, device, kem: u64, key: hash }),
  2: struct({ kind: code(2), account, generation: u64, kem: u64, key: hash }),
};
export const recipient = {
  read(reader) {
    const kind = reader.bytes[reader.at];
    need(kind in KINDS, "unknown kind of recipient");
    const value = KINDS[kind].read(reader);
    need(kind === 1 ? value.kem > 0n : value.kem === 0n && value.generation > 0n, "not a recipient");
    return value;
  },
  write: (value) => KINDS[value.kind].write(value),
};
/** Devices before vaults, then by account, then by device or generation. */
export const place = (it) =>
  concat(u8.write(it.kind), it.account, it.kind === 1 ? it.device : u64.write(it.generation));
const pair = (it) => concat(it.account, it.device);

export const core = {
  signer,
  conversation,
  n: u64,
  prev,
  reason: code(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
  createdAt: u64,
  conversationSeq: u64,
  conversationStatement: hash,
  inputs: list(input, 32, (it) => it.account),
  keyCommit: hash,
  recipients: list(recipient, 1024, place),
  dormant: list(dormant, 1024, pair),
};

/** Number, who signs, where the chain starts, fields, and what must hold between fields. */
export const TYPES = {
  boot: {
    type: 1,
    by: "server",
    fields: { seq: u64, leaf: hash, notBefore: u64, notAfter: u64, reason: code(1, 2, 3) }, // boot, rotate, ca
    holds: (it) => it.notBefore <= it.notAfter && it.notAfter - it.notBefore <= 30n * DAY,
  },
  sik: {
    type: 2,
    by: "server",
    number: "n",
    first: 1n,
    fields: { n: u64, prev, identityKey, announcedAt: u64, effectiveAt: u64 },
    holds: (it) => it.effectiveAt === it.announcedAt + 30n * DAY,
  },
  admin: {
    type: 3,
    by: "server",
    fields: {
      seq: u64,
      account,
      access: code(1, 2), // open, disabled
      barred: list(device, 1024, (it) => it),
      reEnrolment: code(1, 2), // closed, open
      storageDays: u32,
      reason: words,
    },
    holds: (it) =>
      it.seq > 0n &&
      (it.account.some((octet, i) => i > 0 && octet !== 0) ||
        (it.access === 1 && it.barred.length === 0 && it.reEnrolment === 1)),
  },
  root: {
    type: 4,
    by: "account",
    number: "version",
    first: 1n,
    fields: { version: u64, prev, account, name, identityKey, createdAt: u64, firstIdentity: atEnd(hash) },
    holds: (it) =>
      it.version > 1n ? it.firstIdentity && !equal(it.firstIdentity, fingerprint(it.identityKey)) : !it.firstIdentity,
  },
  devices: {
    type: 5,
    by: "account",
    number: "version",
    first: 1n,
    fields: {
      account,
      identity: hash,
      version: u64,
      prev,
      devices: list(listed, 10, (it) => it.device),
      revoked: list(revoked, 1024, (it) => it.device),
      generation: u64,
      vaultKey: kemKey,
    },
    holds: (it) =>
      it.generation > 0n && !it.revoked.some((gone) => it.devices.some((there) => equal(gone.device, there.device))),
  },
  vault: {
    type: 6,
    by: "account",
    number: "version",
    first: 1n,
    fields: {
      account,
      version: u64,
      prev,
      costs,
      salt: fixed(16),
      generation: u64,
      vaultKey: kemKey,
      identityKey,
      openers: list(opener, 2, (it) => u8.write(it.kind)),
      sealedIdentity: bytes(256),
      older: list(older, 1024, (it) => u64.write(it.generation)),
    },
    holds: (it) =>
      it.generation > 0n &&
      it.openers.some((one) => one.kind === 1) &&
      it.older.every((one) => one.generation < it.generation),
  },
  kem: {
    type: 7,
    by: "device",
    number: "n",
    first: 1n,
    fields: { signer, n: u64, prev, key: kemKey, notBefore: u64, renewAfter: u64, notAfter: u64 },
    holds: (it) => it.renewAfter === it.notBefore + 7n * DAY && it.notAfter === it.notBefore + 30n * DAY,
  },
  conv: {
    type: 8,
    by: "device",
    number: "seq",
    first: 0n,
    fields: {
      signer,
      conversation,
      seq: u64,
      prev,
      reason: code(1, 2, 3), // change, skip, repair
      kind: code(1, 2, 3), // direct, group, self
      members: list(member, 32, (it) => it.account),
      policy,
    },
    holds: (it) =>
      it.policy.rotateHours > 0 &&
      it.members.length > 0 &&
      [2, it.members.length, 1][it.kind - 1] === it.members.length,
  },
  epoch: {
    type: 9,
    by: "device",
    number: "n",
    first: 0n,
    fields: { ...core, wraps: anyOrder(hash, 1024) },
    holds: (it) => it.wraps.length === it.recipients.length,
  },
};
