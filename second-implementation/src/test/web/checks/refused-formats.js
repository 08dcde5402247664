// What crypto has to refuse: every field spoilt, and forgeries by somebody who does hold the keys.
import { DS } from "../parley/keys.js";
import { accept, fieldsOf, make, read, signBody, write } from "../parley/statements.js";
import { STATEMENTS, cast } from "./formats.js";
import { longer, raised, refusing, shorter, spoilt } from "./spoiling.js";

export function refusedFormats(v, check) {
  const refuses = refusing(check);
  const { seed, keyOf, server } = cast(v);
  for (const [name, label, who] of STATEMENTS) {
    const encoded = v.hex(name);
    const believe = (bytes) => accept(bytes, label, server, keyOf(name, who));
    for (const field of fieldsOf(encoded)) {
      refuses(`${name} with a spoilt ${field.name}`, () => believe(spoilt(encoded, field.to - 1)));
    }
    refuses(`${name}, truncated`, () => believe(shorter(encoded)));
    refuses(`${name} with a trailing byte`, () => believe(longer(encoded)));
    refuses(`${name} with a trailing byte that is signed`, () => believe(resigned(encoded, longer, seed(who))));
    refuses(`${name} of another server`, () =>
      believe(make({ ...read(encoded), server: new Uint8Array(16) }, seed(who))),
    );
    brokenSignatures(refuses, name, encoded, believe);
  }
  ambiguous(v, refuses, seed);
  refuses("a conversation signed under the label of an epoch", () => {
    const statement = read(v.hex("conv"));
    const otherLabel = DS.sign("epoch", statement.body, ...seed("desk"));
    accept(write({ ...statement, signatures: [otherLabel] }), "conv", server, keyOf("conv", "desk"));
  });
  refuses("a conversation where an epoch is expected", () =>
    accept(v.hex("conv"), "epoch", server, keyOf("conv", "desk")),
  );
}

/** The same statement with its body changed behind the codec's back, honestly signed. */
function resigned(encoded, change, seed) {
  const { label, body } = read(encoded);
  return signBody(label, change(body), seed);
}

function brokenSignatures(refuses, name, encoded, believe) {
  const { signatures, ...statement } = read(encoded);
  const [signature, ...rest] = signatures;
  const signedWith = (...all) => write({ ...statement, signatures: all });
  refuses(`${name} with a broken Ed25519 signature`, () => believe(signedWith(spoilt(signature, 0), ...rest)));
  refuses(`${name} without signature`, () => believe(signedWith()));
  refuses(`${name} signed twice`, () => believe(signedWith(signature, ...rest, signature)));
  refuses(`${name} with a truncated signature`, () => believe(signedWith(shorter(signature), ...rest)));
  if (signature.length > 64) {
    refuses(`${name} with a broken ML-DSA signature`, () => believe(signedWith(spoilt(signature, 64), ...rest)));
    refuses(`${name} with Ed25519 alone`, () => believe(signedWith(signature.slice(0, 64), ...rest)));
  }
  if (rest.length > 0) {
    refuses(`${name} with the old key's signature alone`, () => believe(signedWith(signature)));
    refuses(`${name} with the new key's signature alone`, () => believe(signedWith(...rest)));
    refuses(`${name} with its signatures the other way round`, () => believe(signedWith(...rest, signature)));
    refuses(`${name} with a broken second signature`, () => believe(signedWith(signature, spoilt(rest[0], 64))));
  }
}

/** Honestly signed, but not in the one form. */
function ambiguous(v, refuses, seed) {
  const list = read(v.hex("devices 2"));
  const [one, other] = list.devices;
  const relisted = (devices, rest) => read(make({ ...list, devices, ...rest }, seed("alice")));
  refuses("devices out of order", () => relisted([other, one]));
  refuses("a device listed twice", () => relisted([one, one]));
  refuses("more than ten devices", () =>
    relisted(Array.from({ length: 11 }, (_, i) => ({ ...one, device: new Uint8Array(17).fill(2, 0, 1).fill(i, 16) }))),
  );
  refuses("a device both listed and revoked", () => relisted([one], { revoked: [{ device: one.device, at: 0n }] }));
  refuses("a device key of low order", () => relisted([{ ...one, key: new Uint8Array(32).fill(1, 0, 1) }]));
  refuses("a device key in no canonical form", () => relisted([{ ...one, key: raised(new Uint8Array(32), 0) }]));
  refuses("a second version that links to nothing", () => relisted([one], { prev: [] }));
  refuses("an integer with its top bit set", () => relisted([one], { generation: 1n << 63n }));
  refuses("an account id in place of a device's", () => relisted([{ ...one, device: list.account }]));
  const root = read(v.hex("root"));
  refuses("a name that is not in NFC", () => read(make({ ...root, name: "zoe\u0308" }, seed("alice"))));
  const renewed = read(v.hex("root 2"));
  const reroot = (it, rest) => read(make({ ...it, ...rest }, seed("alice")));
  refuses("a first root that names a first identity", () => reroot(root, { firstIdentity: list.identity }));
  refuses("a second root without the first identity", () => reroot(renewed, { firstIdentity: undefined }));
  const notice = read(v.hex("notice"));
  const everyone = new Uint8Array(17).fill(1, 0, 1);
  refuses("a notice that bars devices of the whole server", () =>
    read(make({ ...notice, account: everyone }, seed("server"))),
  );
  const rotation = read(v.hex("rotation"));
  refuses("a rotation that takes effect early", () =>
    read(make({ ...rotation, effectiveAt: rotation.effectiveAt - 1n }, seed("server"))),
  );
  const kem = read(v.hex("kem"));
  refuses("a device key that lasts longer", () => read(make({ ...kem, notAfter: kem.notAfter + 1n }, seed("desk"))));
}
