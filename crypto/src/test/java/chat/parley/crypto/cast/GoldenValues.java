package chat.parley.crypto.cast;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.MessageId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.LoginMethod;
import chat.parley.crypto.login.LoginTranscript;
import chat.parley.crypto.login.ServedSalt;
import chat.parley.crypto.message.EphemeralHeader;
import chat.parley.crypto.message.MessageHeader;
import chat.parley.crypto.message.SealedEphemeral;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.statement.BootKey;
import chat.parley.crypto.statement.BootReason;
import chat.parley.crypto.statement.SignedStatement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Everything whose bytes are frozen, made from the cast's fixed seeds. */
public final class GoldenValues {
  private static final Chat CHAT = new Chat();

  private GoldenValues() {}

  public static Map<String, String> compute() {
    var values = new TreeMap<String, String>();
    statements(values);
    messages(values);
    logins(values);
    derived(values);
    GoldenInputs.add(values, CHAT);
    ChangedValues.add(values, CHAT);
    ComparedValues.add(values, CHAT);
    return values;
  }

  private static void statements(Map<String, String> values) {
    var boot =
        new BootKey(
            Chat.SERVER_ID,
            7,
            Hash.of(Bytes.fromHex("1eaf")),
            Person.NOW,
            Person.NOW.plus(Duration.ofDays(30)),
            BootReason.BOOT);
    statement(values, "boot", SignedStatement.sign(boot, Chat.SERVER, new ZeroRandom()));
    statement(values, "root", CHAT.alice.root);
    statement(values, "devices 1", CHAT.aliceFirst);
    statement(values, "devices 2", CHAT.aliceList);
    statement(values, "vault", CHAT.alice.vault(KdfParameters.FLOOR));
    statement(values, "kem", CHAT.deskKem);
    statement(values, "conv", CHAT.conversation);
    statement(values, "epoch", CHAT.epoch);
    values.put("epoch core hash", CHAT.core().hash().toString());
  }

  private static void statement(Map<String, String> values, String name, SignedStatement<?> it) {
    values.put(name, it.encode().toHex());
    values.put(name + " id", it.id().toString());
  }

  private static void messages(Map<String, String> values) {
    var random = new SeededRandom("golden message");
    var message =
        SealedMessage.sign(
            new MessageHeader(
                CHAT.epoch.statement().conversationId(),
                0,
                CHAT.epoch.id(),
                CHAT.bob.account,
                CHAT.phone.id,
                MessageId.next(Person.NOW, random),
                1,
                Hash.NONE,
                Person.NOW,
                random.bytes(32)),
            random.bytes(272),
            CHAT.phone.key);
    values.put("message", message.wire().toHex());
    values.put("message hash", message.hash().toString());
    values.put("message trace", message.trace().encoded().toHex());
    var header = message.header();
    var ephemeral =
        new EphemeralHeader(
            header.conversationId(),
            0,
            header.epoch(),
            header.sender(),
            header.device(),
            header.sentAt(),
            header.salt());
    var frame = SealedEphemeral.sign(ephemeral, random.bytes(272), CHAT.phone.key);
    values.put("ephemeral", frame.wire().toHex());
  }

  private static void logins(Map<String, String> values) {
    var random = new SeededRandom("golden login");
    var client = random.bytes(32);
    var server = random.bytes(32);
    var salt = random.bytes(16);
    for (var method : LoginMethod.values()) {
      var byDevice = method == LoginMethod.DEVICE;
      var transcript =
          new LoginTranscript(
              method,
              Chat.SERVER.publicKey().fingerprint(),
              Hash.of(Bytes.fromHex("1eaf")),
              CHAT.alice.name,
              byDevice ? CHAT.desk.id : DeviceId.NONE,
              client,
              server,
              byDevice ? Bytes.empty() : KdfParameters.FLOOR.encoded(),
              byDevice ? Bytes.empty() : salt);
      values.put("login " + method, transcript.signed().bytes().toHex());
      if (byDevice) {
        values.put("login proof", CHAT.desk.key.sign(transcript.signed()).toHex());
      }
    }
    values.put(
        "password salt",
        new ServedSalt(salt).boundTo(Chat.SERVER_ID, new CanonicalName("zoë")).toHex());
  }

  private static void derived(Map<String, String> values) {
    var alice = CHAT.alice.account;
    var fingerprint = Chat.SERVER.publicKey().fingerprint();
    values.put("direct", ConversationId.direct(Chat.SERVER_ID, alice, CHAT.bob.account).toString());
    values.put("self", ConversationId.self(Chat.SERVER_ID, alice).toString());
    values.put("fingerprint", fingerprint.toString());
    values.put("fingerprint digits", fingerprint.digits());
    values.put("server", Chat.SERVER_ID.toString());
  }
}
