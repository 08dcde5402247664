package chat.parley.crypto.cast;

import chat.parley.crypto.sign.SafetyNumber;
import chat.parley.crypto.sign.SafetyNumber.Party;
import java.util.Map;

/** What alice and bob compare, and what it is made of. */
final class ComparedValues {
  private ComparedValues() {}

  static void add(Map<String, String> values, Chat chat) {
    var number = SafetyNumber.of(Chat.SERVER_ID, party(chat.alice), party(chat.bob));
    values.put("safety number", number.digits());
    values.put("safety code", number.code().toHex());
    values.put("input safety server", Chat.SERVER_ID.toString());
    values.put("input safety lower account", number.lower().account().toString());
    values.put("input safety lower identity", number.lower().identity().toString());
    values.put("input safety higher account", number.higher().account().toString());
    values.put("input safety higher identity", number.higher().identity().toString());
  }

  private static Party party(Person person) {
    return new Party(person.account, person.identity.publicKey().fingerprint());
  }
}
