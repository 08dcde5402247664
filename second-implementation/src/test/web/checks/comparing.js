// Safety number, join link, notes among one's devices and the wrapped store key.
import { openValue, sealValue } from "../parley/accounts.js";
import { NOTES, linkProof, safetyCode, safetyNumber } from "../parley/comparing.js";
import { concat, decode, enc, need, u8, utf8, variable } from "../parley/encoding.js";
import { costs } from "../parley/fields.js";
import { hkdf } from "../parley/keys.js";
import { MESSAGE, open, pad, parse, seal } from "../parley/messages.js";
import { same, sameText } from "./vectors.js";

const party = (v, of, who) => ({
  account: v.hex(`input ${of} ${who} account`),
  identity: v.hex(`input ${of} ${who} identity`),
});

export function safety(v, check) {
  const both = () => ({
    server: v.hex("input safety server"),
    lower: party(v, "safety", "lower"),
    higher: party(v, "safety", "higher"),
  });
  check("safety number", () => sameText(safetyNumber(both()), v.text("safety number")));
  check("safety code", () => same(safetyCode(both()), v.hex("safety code")));
}

export function link(v, check) {
  check("link proof", () => {
    const ends = {
      server: v.hex("input link server"),
      inviter: party(v, "link", "inviter"),
      joiner: party(v, "link", "joiner"),
    };
    same(linkProof(v.hex("input link secret"), ends), v.hex("link proof"));
  });
}

export function notes(v, check, { lists, deviceSeed }) {
  const [{ key }] = lists[1].devices;
  for (const [name, { type, content }] of Object.entries(NOTES)) {
    const wire = v.hex(`message ${name}`);
    check(`message ${name}: opens, read and written alike`, () => {
      const body = open(MESSAGE, wire, key, v.hex("epoch key"));
      need(body.type === type, "another type");
      same(content.write(decode(content, body.content)), body.content);
    });
    check(`message ${name}: sealed alike`, () => {
      const body = open(MESSAGE, wire, key, v.hex("epoch key"));
      const { header } = parse(MESSAGE, wire);
      same(seal(MESSAGE, header, pad(type, body.content), v.hex("epoch key"), deviceSeed("bob")), wire);
    });
  }
}

export function wrappedStoreKey(v, check, server, master) {
  const name = () => variable(utf8(v.text("input name")));
  const context = () => enc("local-key", server, name());
  const kek = () => hkdf(master, enc("local-kek"));
  check("local kek", () => same(kek(), v.hex("local kek")));
  check("wrapped store key: made alike, opens", () => {
    const sealed = sealValue(kek(), context(), v.hex("input wrapped store nonce"), v.hex("store key"));
    const floor = costs.write({ memory: 128 * 1024, iterations: 3, parallelism: 4 });
    const file = concat(u8.write(1), server, name(), floor, v.hex("input served salt"), variable(sealed));
    same(file, v.hex("wrapped store key"));
    same(openValue(kek(), context(), sealed), v.hex("store key"));
  });
}
