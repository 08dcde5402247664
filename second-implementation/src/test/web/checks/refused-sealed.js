// What sealing has to refuse: messages, wraps, epochs, vaults and stored values that are not what they should be.
import { concat } from "../parley/encoding.js";
import {
  masterKey,
  openValue,
  openVault,
  openWithRecovery,
  sealValue,
  storeContext,
  vaultContext,
  vaultIdentityKey,
} from "../parley/accounts.js";
import { checkRecipients, commitment, openEpoch, wrap, wrapContext } from "../parley/epochs.js";
import { H } from "../parley/keys.js";
import { EPHEMERAL, MESSAGE, open, pad, parse, seal } from "../parley/messages.js";
import { read } from "../parley/statements.js";
import { master, pair } from "./sealed.js";
import { longer, raised, refusing, shorter, spoilt } from "./spoiling.js";

export function refusedSealed(v, check) {
  const refuses = refusing(check);
  const world = pair(v);
  messages(v, refuses, world);
  wraps(v, refuses, world);
  recipientSets(v, refuses, world);
  vaults(v, refuses);
}

function messages(v, refuses, { lists, deviceSeed }) {
  const [{ key }] = lists[1].devices;
  const epochKey = v.hex("epoch key");
  for (const [name, kind] of [
    ["message", MESSAGE],
    ["ephemeral", EPHEMERAL],
  ]) {
    const wire = v.hex(name);
    const take = (bytes) => open(kind, bytes, key, epochKey);
    const places = { version: 0, suite: 1, conversation: 18, n: 26, epoch: 58, account: 75, device: 92 };
    const ends = {
      sentAt: kind.length - 33,
      salt: kind.length - 1,
      ciphertext: kind.length,
      signature: wire.length - 64,
    };
    const own = kind === MESSAGE ? { message: 109, devSeq: 117, previous: 149 } : {};
    for (const [field, at] of Object.entries({ ...places, ...own, ...ends })) {
      refuses(`${name} with a spoilt ${field}`, () => take(spoilt(wire, at)));
    }
    refuses(`${name} with a trailing byte`, () => take(longer(wire)));
    refuses(`${name}, truncated`, () => take(shorter(wire)));
    refuses(`${name} under another epoch key`, () => open(kind, wire, key, H(epochKey)));

    const { header } = parse(kind, wire);
    const resealed = (body, as = "bob") => seal(kind, header, body, epochKey, deviceSeed(as));
    const tight = pad(1, new Uint8Array(3));
    refuses(`${name} signed by another member`, () => take(resealed(tight, "alice")));
    refuses(`${name} with padding that is not zero`, () => take(resealed(spoilt(tight, 255))));
    refuses(`${name} padded to more than its size`, () => take(resealed(concat(tight, new Uint8Array(768)))));
    refuses(`${name} with a length beyond its padding`, () => take(resealed(raised(tight, 1))));
    refuses(`${name} padded to no size class`, () => take(resealed(longer(tight))));
    const replayed = kind === MESSAGE ? EPHEMERAL : MESSAGE;
    refuses(`${name} as the other kind of frame`, () => open(replayed, wire, key, epochKey));
  }
}

function wraps(v, refuses, { epoch, kemSeed }) {
  const [first, second] = epoch.recipients;
  const [one, other] = [v.hex("wrap 0"), v.hex("wrap 1")];
  const named = (wrapped) => ({ ...epoch, wraps: epoch.wraps.map((it, i) => (i === 0 ? H(wrapped) : it)) });
  const take = (wrapped, of = named(wrapped)) => openEpoch(of, 0, kemSeed(first), wrapped);
  refuses("a wrap that the epoch does not name", () => take(other, epoch));
  refuses("another recipient's wrap", () => take(other));
  refuses("a wrap opened with another key", () => openEpoch(epoch, 0, kemSeed(second), one));
  for (const [part, at] of Object.entries({
    "ML-KEM ciphertext": 0,
    "X25519 key": 1100,
    ciphertext: 1125,
    tag: 1160,
  })) {
    refuses(`a wrap with a spoilt ${part}`, () => take(spoilt(one, at)));
  }
  refuses("a truncated wrap", () => take(shorter(one)));
  refuses("a wrap with a trailing byte", () => take(longer(one)));

  const otherKey = H(v.hex("epoch key"));
  const random = v.hex("input wrap 0 randomness");
  const publicKey = read(v.hex("alice kem"));
  const toAlice = epoch.recipients.findIndex((it) => concat(H(publicKey.key)).every((octet, i) => octet === it.key[i]));
  const lie = (statement, aad = wrapContext(statement, statement.recipients[toAlice])) => {
    const wrapped = wrap(publicKey.key, "epoch-wrap", aad, otherKey, random);
    const hashes = statement.wraps.map((it, i) => (i === toAlice ? H(wrapped) : it));
    return openEpoch({ ...statement, wraps: hashes }, toAlice, v.hex("input alice kem seed"), wrapped);
  };
  const honest = { ...epoch, keyCommit: commitment(otherKey, epoch.conversation, epoch.n) };
  refuses("a key the epoch does not commit to", () => lie(epoch));
  refuses("a commitment to the key under another number", () =>
    lie({ ...epoch, keyCommit: commitment(otherKey, epoch.conversation, 1n) }),
  );
  refuses("an honest wrap that the epoch does not name", () => {
    const aad = wrapContext(epoch, epoch.recipients[toAlice]);
    const again = wrap(publicKey.key, "epoch-wrap", aad, v.hex("epoch key"), v.hex("input wrap 1 randomness"));
    openEpoch(epoch, toAlice, v.hex("input alice kem seed"), again);
  });
  refuses("a wrap bound to another epoch", () => lie(honest, wrapContext(epoch, epoch.recipients[toAlice])));
  refuses("a wrap bound to another recipient", () =>
    lie(honest, wrapContext(honest, honest.recipients[(toAlice + 1) % honest.recipients.length])),
  );
  refuses("to wrap for an ML-KEM key in no canonical form", () =>
    wrap(raised(publicKey.key, 0), "epoch-wrap", new Uint8Array(), otherKey, random),
  );
  refuses("to wrap for an X25519 key of low order", () =>
    wrap(concat(publicKey.key.slice(0, 1184), new Uint8Array(32)), "epoch-wrap", new Uint8Array(), otherKey, random),
  );
}

function recipientSets(v, refuses, { epoch, conversation, lists, kems }) {
  const take = (changed, keys = kems) => checkRecipients({ ...epoch, ...changed }, conversation, lists, keys);
  const ghost = { ...epoch.recipients[0], device: new Uint8Array(17).fill(2) };
  const { account, device } = epoch.recipients[0];
  const rest = epoch.recipients.slice(1);
  refuses("an epoch with a ghost device", () => take({ recipients: [...epoch.recipients, ghost] }));
  refuses("an epoch without one of its recipients", () => take({ recipients: rest }));
  refuses("an epoch with a device wrongly dormant", () =>
    take({ recipients: rest, dormant: [{ account, device, lastKem: 1n }] }),
  );
  refuses("an epoch for another key of a recipient", () =>
    take({ recipients: [{ ...epoch.recipients[0], key: H(account) }, ...rest] }),
  );
  refuses("an epoch for a device whose key has ended", () => take({ createdAt: kems[0].notAfter }));
  const unknown = epoch.inputs.map((it) => ({ ...it, list: H(it.list) }));
  refuses("an epoch with an unknown input", () => take({ inputs: unknown }));
  refuses("an epoch without one of its inputs", () => take({ inputs: epoch.inputs.slice(1) }));
  refuses("an epoch for a key that another account's device published", () =>
    take(
      {},
      kems.map((it) => ({ ...it, signer: { ...it.signer, account: lists[0].account } })),
    ),
  );
}

function vaults(v, refuses) {
  const header = read(v.hex("vault"));
  const take = (changed, key = master(v)) => openVault({ ...header, ...changed }, key);
  refuses("a vault under another password", () => take({}, H(master(v))));
  refuses("a vault moved to another account", () => take({ account: spoilt(header.account, 16) }));
  refuses("a vault moved to another server", () => take({ server: spoilt(header.server, 15) }));
  refuses("a vault under another generation", () => take({ generation: 2n }));
  refuses("a vault with a spoilt identity", () => take({ sealedIdentity: spoilt(header.sealedIdentity, 20) }));
  refuses("a vault with another vault key", () => take({ vaultKey: spoilt(header.vaultKey, 0) }));
  refuses("a vault with somebody else's identity", () => {
    const context = vaultContext("vault-identity", 0, header);
    const key = vaultIdentityKey(v.hex("input vault secret"));
    take({ sealedIdentity: sealValue(key, context, v.hex("input identity nonce"), v.hex("input bob seeds")) });
  });
  const later = read(v.hex("vault 2"));
  const recover = (changed, key = v.hex("input recovery key")) => openWithRecovery({ ...later, ...changed }, key);
  refuses("a vault under another recovery key", () => recover({}, spoilt(v.hex("input recovery key"), 0)));
  refuses("a secret of another generation before", () => recover({ older: [{ ...later.older[0], generation: 0n }] }));
  const { costs } = header;
  const derive = (changed) => masterKey("a", new Uint8Array(16), { ...costs, ...changed });
  refuses("less memory than the floor", () => derive({ memory: costs.memory - 1 }));
  refuses("more memory than the ceiling", () => derive({ memory: 1024 * 1024 + 1 }));
  refuses("fewer passes than the floor", () => derive({ iterations: 2 }));
  refuses("more passes than the ceiling", () => derive({ iterations: 11 }));
  refuses("another parallelism", () => derive({ parallelism: 1 }));
  const elsewhere = storeContext(v.text("input store table"), v.text("input store column"), Uint8Array.of(2));
  refuses("a stored value moved to another row", () => openValue(v.hex("store key"), elsewhere, v.hex("store value")));
}
