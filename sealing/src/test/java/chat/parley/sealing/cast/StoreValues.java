package chat.parley.sealing.cast;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.sealing.password.PasswordKey;
import chat.parley.sealing.store.LocalStoreKey;
import chat.parley.sealing.store.WrappedStoreKey;
import java.util.Map;

/** The golden store's key, wrapped by the golden password. */
final class StoreValues {
  private static final int NONCE = 12;

  private StoreValues() {}

  static void add(Map<String, String> values) {
    var nonce = new SeededRandom("golden wrapped store").bytes(NONCE);
    try (var key = LocalStoreKey.generate(new SeededRandom("golden store"));
        var password =
            PasswordKey.derive(
                GoldenValues.PASSWORD.toCharArray(),
                Duo.SERVER,
                GoldenValues.NAME,
                GoldenValues.SALT,
                KdfParameters.FLOOR);
        var kek = password.localKek()) {
      var random = new FixedRandom(nonce.toHex());
      var wrapped = WrappedStoreKey.wrap(key, Duo.SERVER, GoldenValues.NAME, password, random);
      values.put("wrapped store key", wrapped.encode().toHex());
      values.put("input wrapped store nonce", nonce.toHex());
      values.put("local kek", Bytes.wrap(kek.exportKey()).toHex());
    }
  }
}
