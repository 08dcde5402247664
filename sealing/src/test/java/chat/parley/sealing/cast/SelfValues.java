package chat.parley.sealing.cast;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.MessageId;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.statement.StatementId;
import chat.parley.sealing.message.MessageBody;
import chat.parley.sealing.message.MessageSealer;
import chat.parley.sealing.message.OutgoingMessage;
import chat.parley.sealing.message.PinGrade;
import chat.parley.sealing.message.SelfBody;
import chat.parley.sealing.message.SelfBody.DeviceHead;
import chat.parley.sealing.message.SelfBody.Setting;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One of each body that devices tell one another, and what stands for a lost one. */
public final class SelfValues {
  private SelfValues() {}

  public static Map<String, MessageBody> bodies() {
    var random = new SeededRandom("golden self");
    var bob = new Duo().bob;
    var bodies = new TreeMap<String, MessageBody>();
    bodies.put("gone", new MessageBody.Gone());
    bodies.put(
        "pin",
        new SelfBody.Pin(
            new CanonicalName("zoë"),
            bob.account,
            bob.identity.publicKey().fingerprint(),
            PinGrade.COMPARED,
            Duo.NOW));
    bodies.put(
        "server pin",
        new SelfBody.ServerPin(
            new Fingerprint(random.bytes(32)),
            1_795_000_000L,
            1,
            new StatementId(random.bytes(32))));
    bodies.put(
        "settings",
        new SelfBody.Settings(
            List.of(new Setting("device/desk", "Küche"), new Setting("sounds", ""))));
    bodies.put("head", head(random));
    return bodies;
  }

  static void add(Map<String, String> values, MessageSealer sealer) {
    var random = new SeededRandom("golden self messages");
    bodies()
        .forEach(
            (name, body) -> {
              var message =
                  new OutgoingMessage(MessageId.next(Duo.NOW, random), 1, Hash.NONE, Duo.NOW, body);
              values.put("message " + name, sealer.seal(message).wire().toHex());
            });
  }

  private static SelfBody.Head head(SeededRandom random) {
    return new SelfBody.Head(
        Stream.of(4L, 17L)
            .map(
                devSeq ->
                    new DeviceHead(DeviceId.random(random), devSeq, new Hash(random.bytes(32))))
            .sorted(Comparator.comparing(DeviceHead::deviceId))
            .toList());
  }
}
