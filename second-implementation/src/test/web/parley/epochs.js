// Epochs and wraps (docs/encryption.md, 1 and 4).
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { expand, extract } from "@noble/hashes/hkdf.js";
import { ml_kem768_x25519 as xWing } from "@noble/post-quantum/hybrid.js";
import { attempt, compare, concat, enc, equal, need, u16, u64, utf8 } from "./encoding.js";
import { place, recipient } from "./fields.js";
import { H, hkdf } from "./keys.js";
import { coreHash } from "./statements.js";

const ENCAPSULATION = 1120;
const SUITE = concat(utf8("HPKE"), ...[0x647a, 1, 3].map(u16.write));

export const kemPublic = (seed) => xWing.getPublicKey(seed);

const labelledExtract = (salt, label, key) => extract(H, concat(utf8("HPKE-v1"), SUITE, utf8(label), key), salt);
const labelledExpand = (key, label, info, length) =>
  expand(H, key, concat(u16.write(length), utf8("HPKE-v1"), SUITE, utf8(label), info), length);

/** Key schedule of HPKE base mode (RFC 9180, 5.1); only sequence number 0 is ever used. */
function cipher(shared, info, aad) {
  const none = new Uint8Array();
  const pskHash = labelledExtract(none, "psk_id_hash", none);
  const context = concat(Uint8Array.of(0), pskHash, labelledExtract(none, "info_hash", info));
  const secret = labelledExtract(shared, "secret", none);
  const key = labelledExpand(secret, "key", context, 32);
  return chacha20poly1305(key, labelledExpand(secret, "base_nonce", context, 12), aad);
}

/** W(pk, label, aad, x) with 64 bytes of encapsulation randomness. */
export function wrap(key, label, aad, secret, randomness) {
  const { cipherText, sharedSecret } = attempt("not a key to wrap for", () => xWing.encapsulate(key, randomness));
  return concat(cipherText, cipher(sharedSecret, enc(label), aad).encrypt(secret));
}

export function unwrap(seed, label, aad, wrapped) {
  return attempt("the wrap does not open", () => {
    const shared = xWing.decapsulate(wrapped.slice(0, ENCAPSULATION), seed);
    return cipher(shared, enc(label), aad).decrypt(wrapped.slice(ENCAPSULATION));
  });
}

export const commitment = (key, conversation, n) => hkdf(key, enc("epoch-commit", conversation, u64.write(n)));
export const wrapContext = (epoch, to) => concat(coreHash(epoch), recipient.write(to));

/** Opens the wrap of the recipient at `index` with its X-Wing seed. */
export function openEpoch(epoch, index, seed, wrapped) {
  const to = epoch.recipients[index];
  need(equal(H(wrapped), epoch.wraps[index]), "not the wrap this epoch names");
  need(equal(H(kemPublic(seed)), to.key), "wrapped for another key");
  const key = unwrap(seed, "epoch-wrap", wrapContext(epoch, to), wrapped);
  need(equal(commitment(key, epoch.conversation, epoch.n), epoch.keyCommit), "not the key this epoch commits to");
  return key;
}

/** Recipients and dormant devices as they follow from the conversation, lists and device keys. */
export function recipients(conversation, lists, kems, createdAt) {
  const all = { recipients: [], dormant: [] };
  for (const list of lists) {
    for (const { device } of list.devices) {
      const kem = kems
        .filter((it) => equal(it.signer.account, list.account) && equal(it.signer.identity, list.identity))
        .filter((it) => equal(it.signer.device, device))
        .reduce((newest, it) => (newest && newest.n > it.n ? newest : it), undefined);
      if (kem && kem.notAfter > createdAt) {
        all.recipients.push({ kind: 1, account: list.account, device, kem: kem.n, key: H(kem.key) });
      } else {
        all.dormant.push({ account: list.account, device, lastKem: kem ? kem.n : 0n });
      }
    }
    if (conversation.policy.history === 1 || conversation.kind === 3) {
      const { account, generation, vaultKey } = list;
      all.recipients.push({ kind: 2, account, generation, kem: 0n, key: H(vaultKey) });
    }
  }
  all.recipients.sort((one, other) => compare(place(one), place(other)));
  all.dormant.sort((one, other) => compare(concat(one.account, one.device), concat(other.account, other.device)));
  return all;
}

/** Refuses an epoch whose recipients are not exactly those of its inputs: no ghost device. */
export function checkRecipients(epoch, conversation, lists, kems) {
  const inputs = epoch.inputs.map((it) => {
    const list = lists.find((one) => equal(one.id, it.list));
    need(list && equal(list.account, it.account) && list.version === it.listVersion, "an unknown input");
    return list;
  });
  need(conversation.members.length === inputs.length, "an input for each member");
  need(
    conversation.members.every((it, i) => equal(it.account, inputs[i].account)),
    "an input for each member",
  );
  const expected = recipients(conversation, inputs, kems, epoch.createdAt);
  const same = (one, other) => one.length === other.length && one.every((it, i) => equal(flat(it), flat(other[i])));
  need(same(epoch.recipients, expected.recipients), "not the recipients that follow from the inputs");
  need(same(epoch.dormant, expected.dormant), "not the dormant devices that follow from the inputs");
}

const flat = (it) => ("kind" in it ? recipient.write(it) : concat(it.account, it.device, u64.write(it.lastKem)));
