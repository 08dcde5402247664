package chat.parley.crypto.cast;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import java.time.Duration;
import java.util.Map;

/** Statements that change something, and the seeds of the keys that come with them. */
final class ChangedValues {
  private ChangedValues() {}

  static void add(Map<String, String> values, Chat chat) {
    statements(values, chat);
    values.put("input next server seeds", hex(Changes.NEXT_SERVER.exportSeeds()));
    values.put("input next alice seeds", hex(Changes.NEXT_ALICE.exportSeeds()));
  }

  private static void statements(Map<String, String> values, Chat chat) {
    var list = chat.aliceList.statement();
    put(values, "rotation", Changes.rotation());
    put(values, "notice", Changes.signed(Changes.notice(9, chat.alice.account, chat.lap.id)));
    put(values, "notice disabled", Changes.signed(Changes.disabling(10, chat.alice.account)));
    put(values, "root 2", Changes.renewedRoot(chat.alice, Changes.NEXT_ALICE));
    put(values, "devices revoked", Changes.revoking(chat.alice, list, chat.lap.id));
    put(values, "devices of root 2", Changes.underNewIdentity(list, Changes.NEXT_ALICE));
    var kem =
        Changes.renewedKem(
            chat.deskKem.statement(), Signer.of(list, chat.desk.id), Duration.ofDays(7));
    put(values, "kem 2", SignedStatement.sign(kem, chat.desk.key));
  }

  private static void put(Map<String, String> values, String name, SignedStatement<?> signed) {
    values.put(name, signed.encode().toHex());
    values.put(name + " id", signed.id().toString());
  }

  private static String hex(byte[] octets) {
    return Bytes.wrap(octets).toHex();
  }
}
