// Password, login, vault and local store (docs/encryption.md, 6).
import { gcm } from "@noble/ciphers/aes.js";
import { argon2id } from "@noble/hashes/argon2.js";
import { attempt, concat, enc, equal, need, u64, u8, utf8, variable } from "./encoding.js";
import { kemPublic } from "./epochs.js";
import { H, devicePublic, fingerprint, hkdf, identityPublic } from "./keys.js";

const GIB = 1024 * 1024;

export const passwordSalt = (server, name, served) =>
  H(enc("pw-salt", server, variable(utf8(name)), served)).slice(0, 16);

export const acceptable = ({ memory, iterations, parallelism }) =>
  memory >= 128 * 1024 && memory <= GIB && iterations >= 3 && iterations <= 10 && parallelism === 4;

/** MK. */
export function masterKey(password, salt, costs) {
  need(acceptable(costs), "costs outside what a client accepts");
  const { memory: m, iterations: t, parallelism: p } = costs;
  return argon2id(utf8(password.normalize("NFC")), salt, { m, t, p, version: 0x13, dkLen: 32, maxmem: 2 ** 31 });
}

export const loginSeed = (master, server) => hkdf(master, enc("login-key", server));

export const recoveryLoginSeed = (recovery, server) => hkdf(recovery, enc("recovery-login-key", server));
export const recoveryKek = (recovery) => hkdf(recovery, enc("recovery-kek"));

export const loginTranscript = (it) =>
  enc(
    "login",
    u8.write(it.method),
    it.serverFingerprint,
    it.leaf,
    variable(utf8(it.name)),
    it.device,
    it.clientNonce,
    it.serverNonce,
    variable(it.costs),
    variable(it.salt),
  );

export const sealValue = (key, context, nonce, plaintext) => concat(nonce, gcm(key, nonce, context).encrypt(plaintext));
export const openValue = (key, context, sealed) =>
  attempt("the tag does not fit", () => gcm(key, sealed.slice(0, 12), context).decrypt(sealed.slice(12)));
export const storeContext = (table, column, row) =>
  enc("local-store", variable(utf8(table)), variable(utf8(column)), variable(row));

/** The context of S(key, label, x): what a value in the vault is bound to. */
export const vaultContext = (label, kind, header, generation = header.generation) =>
  enc(label, u8.write(kind), header.server, header.account, u64.write(generation), fingerprint(header.identityKey));

export const vaultKek = (master) => hkdf(master, enc("vault-kek"));
export const vaultIdentityKey = (secret) => hkdf(secret, enc("vault-identity"));
export const vaultOldKey = (secret) => hkdf(secret, enc("vault-old"));
export const vaultKemSeed = (secret) => hkdf(secret, enc("vault-kem"));

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Octets as groups of five bits, the first `count` of them. */
const fives = (octets, count) => {
  const bits = [...octets].map((octet) => octet.toString(2).padStart(8, "0")).join("");
  return Array.from({ length: count }, (_, i) => parseInt(bits.slice(5 * i, 5 * i + 5), 2));
};

/** RK as it is written down: 32 characters and two that check them. */
export const recoveryText = (recovery) =>
  [...fives(recovery, 32), ...fives(hkdf(recovery, enc("recovery-check")), 2)]
    .map((value) => CROCKFORD[value])
    .join("")
    .match(/.{1,4}/g)
    .join("-");

/** Opens a vault with its recovery key: { secret, older: [{ generation, secret }] }. */
export function openWithRecovery(header, recovery) {
  const opener = header.openers.find((it) => it.kind === 2);
  const login = devicePublic(recoveryLoginSeed(recovery, header.server));
  need(equal(login, opener.loginKey), "not the recovery key of this vault");
  const secret = openValue(recoveryKek(recovery), vaultContext("vault-open", 2, header), opener.sealed);
  const older = header.older.map(({ generation, sealed }) => ({
    generation,
    secret: openValue(vaultOldKey(secret), vaultContext("vault-old", 0, header, generation), sealed),
  }));
  return { secret, older };
}

/** Opens a vault whose signature has been checked: { secret, identitySeeds, kemSeed }. */
export function openVault(header, master) {
  const opener = header.openers.find((it) => it.kind === 1);
  need(equal(devicePublic(loginSeed(master, header.server)), opener.loginKey), "not the password of this vault");
  const secret = openValue(vaultKek(master), vaultContext("vault-open", 1, header), opener.sealed);
  const identityContext = vaultContext("vault-identity", 0, header);
  const identitySeeds = openValue(vaultIdentityKey(secret), identityContext, header.sealedIdentity);
  const kemSeed = vaultKemSeed(secret);
  need(equal(kemPublic(kemSeed), header.vaultKey), "another vault key than the header says");
  need(equal(identityPublic(identitySeeds), header.identityKey), "another identity than the header says");
  return { secret, identitySeeds, kemSeed };
}
