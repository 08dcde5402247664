package chat.parley.sealing.cast;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sign.SafetyNumber.Party;
import chat.parley.sealing.link.LinkSecret;
import java.util.Map;

/** Alice's join link, answered by bob. */
final class LinkValues {
  private LinkValues() {}

  static void add(Map<String, String> values) {
    var duo = new Duo();
    try (var secret = LinkSecret.generate(new SeededRandom("golden link"))) {
      var proof = secret.prove(Duo.SERVER, party(duo.alice), party(duo.bob));
      values.put("link proof", proof.value().toHex());
      values.put("input link secret", Bytes.wrap(secret.export()).toHex());
    }
    values.put("input link server", Duo.SERVER.toString());
    put(values, "inviter", duo.alice);
    put(values, "joiner", duo.bob);
  }

  private static void put(Map<String, String> values, String role, Duo.Side side) {
    values.put("input link %s account".formatted(role), side.account.toString());
    values.put(
        "input link %s identity".formatted(role),
        side.identity.publicKey().fingerprint().toString());
  }

  private static Party party(Duo.Side side) {
    return new Party(side.account, side.identity.publicKey().fingerprint());
  }
}
