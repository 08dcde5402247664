package chat.parley.sealing.cast;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.sealing.epoch.EpochKey;
import chat.parley.sealing.recovery.RecoveryKey;
import java.util.Map;

/**
 * What another implementation needs to open the golden values and to make them itself: private
 * keys, the statements behind the epoch, and what was drawn at random, drawn again.
 */
final class GoldenInputs {
  private static final int ENCAPSULATION = 64;
  private static final int HEDGE = 32;
  private static final int NONCE = 12;
  private static final int VAULT_SECRET = 32;
  private static final int IDENTITY_SEEDS = 64;

  private GoldenInputs() {}

  static void add(Map<String, String> values) {
    var duo = new Duo();
    side(values, "alice", duo.alice);
    side(values, "bob", duo.bob);
    values.put("conv", duo.conversation.encode().toHex());
    values.put("input password", GoldenValues.PASSWORD);
    values.put("input name", GoldenValues.NAME.value());
    values.put("input served salt", GoldenValues.SALT.value().toHex());
    values.put("input text", GoldenValues.TEXT);
    values.put("input store table", GoldenValues.PLACE.table());
    values.put("input store column", GoldenValues.PLACE.column());
    values.put("input store row", GoldenValues.PLACE.row().toHex());
    values.put("input store plaintext", "010203");
    epochRandomness(values);
    vaultRandomness(values);
    recoveryRandomness(values);
  }

  private static void side(Map<String, String> values, String name, Duo.Side side) {
    values.put(name + " devices", side.list.encode().toHex());
    values.put(name + " kem", side.deviceKem.encode().toHex());
    values.put("input " + name + " seeds", hex(side.identity.exportSeeds()));
    values.put("input " + name + " device seed", hex(side.deviceKey.exportSeed()));
    values.put("input " + name + " kem seed", hex(side.kem.exportSeed()));
    values.put("input " + name + " vault kem seed", hex(side.vault.exportSeed()));
  }

  private static void epochRandomness(Map<String, String> values) {
    var random = new SeededRandom("golden epoch");
    random.bytes(EpochKey.LENGTH);
    for (var i = 0; values.containsKey("wrap " + i); i++) {
      values.put("input wrap %d randomness".formatted(i), random.bytes(ENCAPSULATION).toHex());
    }
  }

  private static void vaultRandomness(Map<String, String> values) {
    var random = new SeededRandom("golden vault");
    random.bytes(IDENTITY_SEEDS);
    values.put("input vault secret", random.bytes(VAULT_SECRET).toHex());
    values.put("input opener nonce", random.bytes(NONCE).toHex());
    values.put("input identity nonce", random.bytes(NONCE).toHex());
    values.put("input vault signature randomness", random.bytes(HEDGE).toHex());
  }

  private static void recoveryRandomness(Map<String, String> values) {
    var random = new SeededRandom("golden recovery");
    values.put("input recovery key", random.bytes(RecoveryKey.LENGTH).toHex());
    values.put("input vault 2 secret", random.bytes(VAULT_SECRET).toHex());
    values.put("input vault 2 password nonce", random.bytes(NONCE).toHex());
    values.put("input vault 2 recovery nonce", random.bytes(NONCE).toHex());
    values.put("input vault 2 identity nonce", random.bytes(NONCE).toHex());
    values.put("input vault 2 older nonce", random.bytes(NONCE).toHex());
    values.put("input vault 2 signature randomness", random.bytes(HEDGE).toHex());
  }

  private static String hex(byte[] octets) {
    return Bytes.wrap(octets).toHex();
  }
}
