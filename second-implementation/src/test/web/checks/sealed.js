// sealing's vectors: what is sealed, opened with the private keys and made again.
import { equal, need, utf8 } from "../parley/encoding.js";
import {
  loginSeed,
  masterKey,
  openValue,
  openVault,
  openWithRecovery,
  passwordSalt,
  recoveryKek,
  recoveryLoginSeed,
  recoveryText,
  sealValue,
  storeContext,
  vaultContext,
  vaultIdentityKey,
  vaultKek,
  vaultKemSeed,
  vaultOldKey,
} from "../parley/accounts.js";
import { checkRecipients, commitment, kemPublic, openEpoch, recipients, wrap, wrapContext } from "../parley/epochs.js";
import { H, devicePublic, directId, fingerprint, identityPublic } from "../parley/keys.js";
import { EPHEMERAL, MESSAGE, open, pad, parse, seal } from "../parley/messages.js";
import { accept, make, read, signerKey, write } from "../parley/statements.js";
import { link, notes, wrappedStoreKey } from "./comparing.js";
import { same, sameText } from "./vectors.js";

const PEOPLE = ["alice", "bob"];

/** What the checks stand on. */
export function pair(v) {
  const lists = PEOPLE.map((who) => read(v.hex(`${who} devices`)));
  const kems = PEOPLE.map((who) => read(v.hex(`${who} kem`)));
  const epoch = read(v.hex("epoch"));
  const whose = ({ account }) => PEOPLE[lists.findIndex((it) => equal(it.account, account))];
  const kemSeed = (to) => v.hex(`input ${whose(to)} ${to.kind === 1 ? "kem" : "vault kem"} seed`);
  const deviceSeed = (who) => v.hex(`input ${who} device seed`);
  return { lists, kems, epoch, kemSeed, deviceSeed, server: epoch.server, conversation: read(v.hex("conv")) };
}

export function sealed(v, check) {
  const world = pair(v);
  statements(v, check, world);
  epochs(v, check, world);
  frames(v, check, world);
  accounts(v, check, world);
  recovery(v, check, world);
  link(v, check);
  notes(v, check, world);
  wrappedStoreKey(v, check, world.server, master(v));
}

function statements(v, check, { lists, server, deviceSeed }) {
  PEOPLE.forEach((who, i) => {
    const identity = identityPublic(v.hex(`input ${who} seeds`));
    check(`${who} devices`, () => {
      same(write(accept(v.hex(`${who} devices`), "devices", server, identity)), v.hex(`${who} devices`));
      same(fingerprint(identity), lists[i].identity, "fingerprint");
    });
    check(`${who}: the keys of the statements are those of the seeds`, () => {
      same(devicePublic(deviceSeed(who)), lists[i].devices[0].key, "device key");
      same(kemPublic(v.hex(`input ${who} vault kem seed`)), lists[i].vaultKey, "vault key");
      same(kemPublic(v.hex(`input ${who} kem seed`)), read(v.hex(`${who} kem`)).key, "device receiving key");
    });
  });
  for (const [name, label, who] of [
    ["alice kem", "kem", "alice"],
    ["bob kem", "kem", "bob"],
    ["conv", "conv", "alice"],
    ["epoch", "epoch", "alice"],
  ]) {
    const encoded = v.hex(name);
    check(`${name}: signed by the listed device`, () => accept(encoded, label, server, signerKey(encoded, lists)));
    check(`${name}: signed alike from the seed`, () => same(make(read(encoded), deviceSeed(who)), encoded));
  }
}

/** The epoch made from nothing but the other statements, its key and the encapsulation's randomness. */
function remade(v, { lists, kems, conversation, deviceSeed, epoch }, key) {
  const [alice] = lists;
  const inputs = conversation.members
    .map((member) => lists.find((it) => equal(it.account, member.account)))
    .map((it) => ({
      account: it.account,
      identity: it.identity,
      listVersion: it.version,
      list: it.id,
      adminSeq: 0n,
      adminHead: new Uint8Array(32),
    }));
  const statement = {
    label: "epoch",
    server: alice.server,
    conversation: directId(alice.server, alice.account, lists[1].account),
    n: 0n,
    signer: {
      account: alice.account,
      identity: alice.identity,
      device: alice.devices[0].device,
      listVersion: 1n,
      list: alice.id,
    },
    prev: [],
    reason: 1,
    createdAt: epoch.createdAt,
    conversationSeq: 0n,
    conversationStatement: conversation.id,
    inputs,
    keyCommit: commitment(key, conversation.conversation, 0n),
    ...recipients(conversation, lists, kems, epoch.createdAt),
  };
  const publicKey = (to) => (to.kind === 1 ? kems : lists).find((it) => equal((it.signer ?? it).account, to.account));
  const wraps = statement.recipients.map((to, i) => {
    const key32 = to.kind === 1 ? publicKey(to).key : publicKey(to).vaultKey;
    return wrap(key32, "epoch-wrap", wrapContext(statement, to), key, v.hex(`input wrap ${i} randomness`));
  });
  return { encoded: make({ ...statement, wraps: wraps.map((it) => H(it)) }, deviceSeed("alice")), wraps };
}

function epochs(v, check, world) {
  const { epoch, conversation, lists, kems, kemSeed } = world;
  check("epoch: its recipients follow from the lists", () => checkRecipients(epoch, conversation, lists, kems));
  check("epoch key: committed to", () =>
    same(commitment(v.hex("epoch key"), epoch.conversation, epoch.n), epoch.keyCommit),
  );
  epoch.recipients.forEach((to, i) => {
    check(`wrap ${i}: opens`, () => same(openEpoch(epoch, i, kemSeed(to), v.hex(`wrap ${i}`)), v.hex("epoch key")));
    check(`wrap ${i}: made alike`, () => same(remade(v, world, v.hex("epoch key")).wraps[i], v.hex(`wrap ${i}`)));
  });
  check("epoch: made alike from the other statements", () =>
    same(remade(v, world, v.hex("epoch key")).encoded, v.hex("epoch")),
  );
}

function frames(v, check, { epoch, lists, deviceSeed }) {
  const [{ key }] = lists[1].devices;
  const contents = { message: [MESSAGE, utf8(v.text("input text"))], ephemeral: [EPHEMERAL, new Uint8Array()] };
  for (const [name, [kind, content]] of Object.entries(contents)) {
    const { header } = parse(kind, v.hex(name));
    check(`${name}: opens`, () => {
      const body = open(kind, v.hex(name), key, v.hex("epoch key"));
      need(body.type === 1, "another type");
      same(body.content, content);
      same(header.epoch, epoch.id, "epoch");
    });
    check(`${name}: sealed alike`, () =>
      same(seal(kind, header, pad(1, content), v.hex("epoch key"), deviceSeed("bob")), v.hex(name)),
    );
  }
}

/** The master key takes seconds: derived once. */
let derivedOnce;
export function master(v) {
  const { server, costs } = read(v.hex("vault"));
  const salt = () => passwordSalt(server, v.text("input name"), v.hex("input served salt"));
  derivedOnce ??= masterKey(v.text("input password"), salt(), costs);
  return derivedOnce;
}

function accounts(v, check, { server }) {
  const header = read(v.hex("vault"));
  check("login key", () => same(devicePublic(loginSeed(master(v), server)), v.hex("login key")));
  check("vault: signed by its identity", () => accept(v.hex("vault"), "vault", server, header.identityKey));
  check("vault: opens with the password", () => {
    const { secret, identitySeeds } = openVault(header, master(v));
    same(secret, v.hex("input vault secret"));
    same(identitySeeds, v.hex("identity seeds"));
  });
  check("vault: made alike", () => same(vaultAlike(v, header), v.hex("vault")));
  const place = storeContext(v.text("input store table"), v.text("input store column"), v.hex("input store row"));
  const value = v.hex("store value");
  check("store value: opens", () => same(openValue(v.hex("store key"), place, value), v.hex("input store plaintext")));
  check("store value: sealed alike", () =>
    same(sealValue(v.hex("store key"), place, value.slice(0, 12), v.hex("input store plaintext")), value),
  );
}

/** The vault a generation later, with a recovery key. */
function recovery(v, check, { server }) {
  const key = v.hex("input recovery key");
  const header = read(v.hex("vault 2"));
  check("recovery key text", () => sameText(recoveryText(key), v.text("recovery key text")));
  check("recovery login key", () => same(devicePublic(recoveryLoginSeed(key, server)), v.hex("recovery login key")));
  check("vault 2: signed by its identity", () => accept(v.hex("vault 2"), "vault", server, header.identityKey));
  check("vault 2: opens with the password", () =>
    same(openVault(header, master(v)).secret, v.hex("input vault 2 secret")),
  );
  check("vault 2: opens with the recovery key, down to the secret before", () => {
    const { secret, older } = openWithRecovery(header, key);
    same(secret, v.hex("input vault 2 secret"));
    need(older.length === 1 && older[0].generation === 1n, "another generation before");
    same(older[0].secret, v.hex("input vault secret"));
  });
  check("vault 2: made alike", () => same(rotatedAlike(v, header), v.hex("vault 2")));
}

function rotatedAlike(v, { server, account, costs }) {
  const secret = v.hex("input vault 2 secret");
  const recoveryKey = v.hex("input recovery key");
  const seeds = v.hex("identity seeds");
  const nonce = (of) => v.hex(`input vault 2 ${of} nonce`);
  const header = {
    label: "vault",
    server,
    account,
    version: 2n,
    prev: [read(v.hex("vault")).id],
    costs,
    salt: v.hex("input served salt"),
    generation: 2n,
    vaultKey: kemPublic(vaultKemSeed(secret)),
    identityKey: identityPublic(seeds),
  };
  const opener = (kind, kek, of) => sealValue(kek, vaultContext("vault-open", kind, header), nonce(of), secret);
  header.openers = [
    {
      kind: 1,
      loginKey: devicePublic(loginSeed(master(v), server)),
      sealed: opener(1, vaultKek(master(v)), "password"),
    },
    {
      kind: 2,
      loginKey: devicePublic(recoveryLoginSeed(recoveryKey, server)),
      sealed: opener(2, recoveryKek(recoveryKey), "recovery"),
    },
  ];
  const identityContext = vaultContext("vault-identity", 0, header);
  header.sealedIdentity = sealValue(vaultIdentityKey(secret), identityContext, nonce("identity"), seeds);
  const olderContext = vaultContext("vault-old", 0, header, 1n);
  const older = sealValue(vaultOldKey(secret), olderContext, nonce("older"), v.hex("input vault secret"));
  header.older = [{ generation: 1n, sealed: older }];
  return make(header, seeds, v.hex("input vault 2 signature randomness"));
}

function vaultAlike(v, { server, account, costs }) {
  const secret = v.hex("input vault secret");
  const seeds = v.hex("identity seeds");
  const header = {
    label: "vault",
    server,
    account,
    version: 1n,
    prev: [],
    costs,
    salt: v.hex("input served salt"),
    generation: 1n,
    vaultKey: kemPublic(vaultKemSeed(secret)),
    identityKey: identityPublic(seeds),
    older: [],
  };
  const openerContext = vaultContext("vault-open", 1, header);
  const opened = sealValue(vaultKek(master(v)), openerContext, v.hex("input opener nonce"), secret);
  header.openers = [{ kind: 1, loginKey: devicePublic(loginSeed(master(v), server)), sealed: opened }];
  const identityContext = vaultContext("vault-identity", 0, header);
  header.sealedIdentity = sealValue(vaultIdentityKey(secret), identityContext, v.hex("input identity nonce"), seeds);
  return make(header, seeds, v.hex("input vault signature randomness"));
}
