// crypto's vectors: what is signed, hashed and derived, made again and read.
import { compare, concat, equal, need, utf8 } from "../parley/encoding.js";
import { loginTranscript, passwordSalt } from "../parley/accounts.js";
import { checkRecipients } from "../parley/epochs.js";
import { costs } from "../parley/fields.js";
import {
  directId,
  fingerprint,
  fingerprintDigits,
  identityPublic,
  selfId,
  serverId,
  signEncoded,
  tieBreak,
  verifyEncoded,
} from "../parley/keys.js";
import { EPHEMERAL, MESSAGE, parse, sign } from "../parley/messages.js";
import { accept, coreHash, make, read, signerKey, write } from "../parley/statements.js";
import { safety } from "./comparing.js";
import { same, sameText } from "./vectors.js";

/** Name in the file, label, whose key. */
export const STATEMENTS = [
  ["boot", "boot", "server"],
  ["root", "root", "alice"],
  ["devices 1", "devices", "alice"],
  ["devices 2", "devices", "alice"],
  ["vault", "vault", "alice"],
  ["kem", "kem", "desk"],
  ["conv", "conv", "desk"],
  ["epoch", "epoch", "desk"],
  ["bob root", "root", "bob"],
  ["bob devices", "devices", "bob"],
  ["lap kem", "kem", "lap"],
  ["phone kem", "kem", "phone"],
  ["rotation", "sik", ["server", "next server"]],
  ["notice", "admin", "server"],
  ["notice disabled", "admin", "server"],
  ["root 2", "root", ["alice", "next alice"]],
  ["devices revoked", "devices", "alice"],
  ["devices of root 2", "devices", "next alice"],
  ["kem 2", "kem", "desk"],
];

const DEVICES = ["desk", "lap", "phone"];

/** What the checks stand on: seeds by name, lists, and the key that a statement has to be signed with. */
export function cast(v) {
  const seedOf = (who) => v.hex(`input ${who} seed${DEVICES.includes(who) ? "" : "s"}`);
  const seed = (who) => [who].flat().map(seedOf);
  const lists = ["devices 1", "devices 2", "bob devices"].map((name) => read(v.hex(name)));
  const roots = { alice: read(v.hex("root")).identityKey, bob: read(v.hex("bob root")).identityKey };
  const next = { "next server": read(v.hex("rotation")).identityKey, "next alice": read(v.hex("root 2")).identityKey };
  const keys = { server: identityPublic(seedOf("server")), ...roots, ...next };
  const keyOf = (name, who) => [who].flat().map((one) => keys[one] ?? signerKey(v.hex(name), lists));
  return { seed, lists, keyOf, server: v.hex("server"), fingerprint: fingerprint(keys.server) };
}

export function formats(v, check) {
  const { seed, lists, keyOf, server, fingerprint: fp } = cast(v);
  for (const [name, label, who] of STATEMENTS) {
    const encoded = v.hex(name);
    check(`${name}: read and written alike`, () => same(write(read(encoded)), encoded));
    check(`${name} id`, () => same(read(encoded).id, v.hex(`${name} id`)));
    check(`${name}: signed by the key of its chain`, () => accept(encoded, label, server, keyOf(name, who)));
    check(`${name}: signed alike from the seed`, () => same(make(read(encoded), seed(who)), encoded));
  }
  chains(v, check, lists, server);
  derived(v, check, server, fp);
  safety(v, check);
  logins(v, check, seed, lists, fp);
  frames(v, check, seed, lists);
}

function chains(v, check, [first, second, bobs], server) {
  const conversation = read(v.hex("conv"));
  const epoch = read(v.hex("epoch"));
  check("devices 2: links to devices 1", () => same(second.prev[0], first.id));
  check("devices revoked, kem 2, root 2: link to what was before", () => {
    same(read(v.hex("devices revoked")).prev[0], second.id);
    same(read(v.hex("kem 2")).prev[0], read(v.hex("kem")).id);
    same(read(v.hex("root 2")).prev[0], read(v.hex("root")).id);
    same(read(v.hex("root 2")).firstIdentity, second.identity);
  });
  check("devices of root 2: of the renewed identity", () =>
    same(read(v.hex("devices of root 2")).identity, fingerprint(read(v.hex("root 2")).identityKey)),
  );
  check("root: the account and identity of the lists", () => {
    same(fingerprint(read(v.hex("root")).identityKey), second.identity);
    same(fingerprint(read(v.hex("bob root")).identityKey), bobs.identity);
  });
  check("conv: its members are the accounts of the lists, its id is theirs", () => {
    const members = [second, bobs].sort((one, other) => compare(one.account, other.account));
    conversation.members.forEach((it, i) =>
      same(concat(it.account, it.identity), concat(members[i].account, members[i].identity)),
    );
    same(conversation.conversation, directId(server, second.account, bobs.account));
  });
  check("epoch: names the conversation", () => same(epoch.conversationStatement, conversation.id));
  check("epoch: its recipients follow from the lists", () =>
    checkRecipients(
      epoch,
      conversation,
      [first, second, bobs],
      ["kem", "lap kem", "phone kem"].map((it) => read(v.hex(it))),
    ),
  );
  check("epoch core hash", () => same(coreHash(epoch), v.hex("epoch core hash")));
}

function derived(v, check, server, fp) {
  const alice = read(v.hex("root")).account;
  const bob = read(v.hex("bob root")).account;
  check("fingerprint", () => same(fp, v.hex("fingerprint")));
  check("fingerprint digits", () => sameText(fingerprintDigits(fp), v.text("fingerprint digits")));
  check("server", () => same(serverId(fp), server));
  check("direct", () => {
    same(directId(server, alice, bob), v.hex("direct"));
    same(directId(server, bob, alice), v.hex("direct"));
  });
  check("self", () => same(selfId(server, alice), v.hex("self")));
  check("password salt", () => same(passwordSalt(server, "zoë", v.hex("input served salt")), v.hex("password salt")));
  const ranked = v
    .names(/^tie break/)
    .sort()
    .map((name) => v.text(name));
  check("tie break: the same order from any other", () => {
    const candidate = (line) => {
      const [name, ...ids] = line.split("|");
      return { line, name: utf8(name), device: utf8(ids[0]), epoch: utf8(ids[1]) };
    };
    const shuffled = ranked.toSorted().map(candidate).sort(tieBreak);
    shuffled.forEach(({ line }, i) => sameText(line, ranked[i]));
    need(ranked.length > 10, "a table worth the name");
  });
}

function logins(v, check, seed, [, list], serverFingerprint) {
  const shared = {
    serverFingerprint,
    leaf: v.hex("input leaf"),
    name: "alice",
    clientNonce: v.hex("input login client nonce"),
    serverNonce: v.hex("input login server nonce"),
  };
  const floor = costs.write({ memory: 128 * 1024, iterations: 3, parallelism: 4 });
  const byPassword = { device: new Uint8Array(17).fill(2, 0, 1), costs: floor, salt: v.hex("input served salt") };
  const none = new Uint8Array();
  const { signer } = read(v.hex("kem"));
  const transcripts = {
    PASSWORD: loginTranscript({ ...shared, ...byPassword, method: 1 }),
    RECOVERY: loginTranscript({ ...shared, ...byPassword, method: 2 }),
    DEVICE: loginTranscript({ ...shared, method: 3, device: signer.device, costs: none, salt: none }),
  };
  for (const [method, transcript] of Object.entries(transcripts)) {
    check(`login ${method}`, () => same(transcript, v.hex(`login ${method}`)));
  }
  check("login proof", () => {
    const { key } = list.devices.find((it) => equal(it.device, signer.device));
    same(signEncoded(transcripts.DEVICE, ...seed("desk")), v.hex("login proof"));
    need(verifyEncoded(transcripts.DEVICE, key, v.hex("login proof")), "does not verify");
  });
}

function frames(v, check, seed, [, , bobs]) {
  for (const [name, kind] of [
    ["message", MESSAGE],
    ["ephemeral", EPHEMERAL],
  ]) {
    const wire = v.hex(name);
    const frame = parse(kind, wire);
    check(`${name}: header read and written alike`, () => same(kind.header.write(frame.header), frame.octets));
    check(`${name}: signed by the listed device`, () => {
      const { key } = bobs.devices.find((it) => equal(it.device, frame.header.device));
      need(verifyEncoded(frame.signed, key, frame.signature), "does not verify");
    });
    check(`${name}: signed alike from the seed`, () =>
      same(sign(kind, frame.octets, frame.ciphertext, ...seed("phone")), wire),
    );
  }
  const { hash, octets, signed, signature } = parse(MESSAGE, v.hex("message"));
  check("message hash", () => same(hash, v.hex("message hash")));
  check("message trace", () => same(concat(octets, signed.slice(-32), signature), v.hex("message trace")));
}
