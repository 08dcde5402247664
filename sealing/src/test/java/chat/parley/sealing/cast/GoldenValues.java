package chat.parley.sealing.cast;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.MessageId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.ServedSalt;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.sealing.epoch.EpochAssembly;
import chat.parley.sealing.epoch.EpochKey;
import chat.parley.sealing.message.EphemeralBody;
import chat.parley.sealing.message.EpochSender;
import chat.parley.sealing.message.MessageBody;
import chat.parley.sealing.message.MessageSealer;
import chat.parley.sealing.message.OutgoingMessage;
import chat.parley.sealing.password.PasswordKey;
import chat.parley.sealing.recovery.RecoveryKey;
import chat.parley.sealing.store.ColumnPlace;
import chat.parley.sealing.store.LocalStoreKey;
import chat.parley.sealing.vault.Vault;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything sealed whose bytes are frozen, made from fixed seeds. */
public final class GoldenValues {
  public static final String PASSWORD = "correct horse battery staple";
  public static final CanonicalName NAME = new CanonicalName("alice");
  public static final ServedSalt SALT = new ServedSalt(Bytes.fromHex("5a".repeat(16)));
  public static final String TEXT = "Grüße, 🐢";
  public static final ColumnPlace PLACE = new ColumnPlace("message", "body", Bytes.fromHex("01"));

  private GoldenValues() {}

  public static Map<String, String> compute() {
    var values = new TreeMap<String, String>();
    epoch(values);
    vault(values);
    StoreValues.add(values);
    LinkValues.add(values);
    var random = new SeededRandom("golden store");
    var store = LocalStoreKey.generate(random);
    values.put("store key", hex(store.exportKey()));
    values.put("store value", store.seal(PLACE, new byte[] {1, 2, 3}, random).toHex());
    GoldenInputs.add(values);
    return values;
  }

  private static void epoch(Map<String, String> values) {
    var random = new SeededRandom("golden epoch");
    var duo = new Duo();
    var key = EpochKey.generate(random);
    var epoch =
        new EpochAssembly(random).assemble(duo.plan(0, List.of()), key, duo.alice.deviceKey);
    values.put("epoch key", hex(key.exportKey()));
    values.put("epoch", epoch.statement().encode().toHex());
    for (var i = 0; i < epoch.wraps().size(); i++) {
      values.put("wrap " + i, epoch.wraps().get(i).toHex());
    }
    var sender = EpochSender.of(epoch.statement(), duo.bob.account, duo.bob.device);
    var sealer = new MessageSealer(sender, key, duo.bob.deviceKey, random);
    var message =
        new OutgoingMessage(
            MessageId.next(Duo.NOW, random), 1, Hash.NONE, Duo.NOW, new MessageBody.Text(TEXT));
    values.put("message", sealer.seal(message).wire().toHex());
    var salts = new SeededRandom("golden self salts");
    SelfValues.add(values, new MessageSealer(sender, key, duo.bob.deviceKey, salts));
    values.put("ephemeral", sealer.seal(Duo.NOW, new EphemeralBody.Typing()).wire().toHex());
  }

  private static void vault(Map<String, String> values) {
    var random = new SeededRandom("golden vault");
    try (var password =
            PasswordKey.derive(
                PASSWORD.toCharArray(), Duo.SERVER, NAME, SALT, KdfParameters.FLOOR);
        var vault = Vault.create(Duo.SERVER, new Duo().alice.account, password, random)) {
      values.put("login key", password.loginKey().publicKey().value().toHex());
      values.put("identity seeds", hex(vault.identity().exportSeeds()));
      var signed = SignedStatement.sign(vault.header(), vault.identity(), random);
      values.put("vault", signed.encode().toHex());
      recovery(values, vault, password);
    }
  }

  /** The same vault a generation later, with a recovery key; the password stays for once. */
  private static void recovery(Map<String, String> values, Vault vault, PasswordKey password) {
    var random = new SeededRandom("golden recovery");
    try (var recovery = RecoveryKey.generate(random);
        var login = recovery.loginKey(Duo.SERVER);
        var next = vault.rotated(password, recovery, random)) {
      values.put("recovery key text", recovery.text());
      values.put("recovery login key", login.publicKey().value().toHex());
      var signed = SignedStatement.sign(next.header(), next.identity(), random);
      values.put("vault 2", signed.encode().toHex());
    }
  }

  private static String hex(byte[] octets) {
    return Bytes.wrap(octets).toHex();
  }
}
