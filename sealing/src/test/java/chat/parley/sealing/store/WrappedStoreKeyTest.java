package chat.parley.sealing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.ServedSalt;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.password.PasswordKey;
import org.junit.jupiter.api.Test;

class WrappedStoreKeyTest {
  private static final ServerId SERVER = new ServerId(Bytes.fromHex("5e".repeat(16)));
  private static final CanonicalName NAME = new CanonicalName("alice");
  private static final ServedSalt SALT = new ServedSalt(Bytes.fromHex("5a".repeat(16)));
  private static final SeededRandom RANDOM = new SeededRandom("wrapped store");

  private static final PasswordKey PASSWORD = derive("correct horse");
  private static final PasswordKey WRONG = derive("correct hors");

  private final LocalStoreKey key = LocalStoreKey.generate(RANDOM);
  private final WrappedStoreKey wrapped = WrappedStoreKey.wrap(key, SERVER, NAME, PASSWORD, RANDOM);

  @Test
  void opensWithThePasswordAfterARestart() {
    var file = WrappedStoreKey.decode(wrapped.encode());
    assertThat(file).isEqualTo(wrapped);
    try (var opened = file.open(PASSWORD)) {
      assertThat(opened.exportKey()).isEqualTo(key.exportKey());
    }
  }

  @Test
  void staysShutForAnotherPassword() {
    assertUnopenable(wrapped, WRONG);
  }

  @Test
  void refusesAFileThatWasChangedOrMovedToAnotherAccount() {
    assertUnopenable(
        new WrappedStoreKey(
            SERVER, new CanonicalName("bob"), wrapped.cost(), SALT, wrapped.sealed()),
        PASSWORD);
    assertUnopenable(
        new WrappedStoreKey(
            new ServerId(Bytes.zeros(16)), NAME, wrapped.cost(), SALT, wrapped.sealed()),
        PASSWORD);
    var flipped = wrapped.sealed().toArray();
    flipped[30] ^= 1;
    assertUnopenable(
        new WrappedStoreKey(SERVER, NAME, wrapped.cost(), SALT, Bytes.wrap(flipped)), PASSWORD);
    assertUnopenable(
        new WrappedStoreKey(
            SERVER, NAME, new KdfParameters(1, 1, 1), wrapped.salt(), wrapped.sealed()),
        PASSWORD);
  }

  @Test
  void refusesATruncatedProlongedOrNewerFile() {
    var encoded = wrapped.encode();
    for (var length = 0; length < encoded.length(); length++) {
      assertMalformed(encoded.slice(0, length));
    }
    assertMalformed(encoded.concat(Bytes.zeros(1)));
    assertMalformed(Bytes.fromHex("02").concat(encoded.slice(1, encoded.length())));
    assertMalformed(Bytes.zeros(100_000));
  }

  private static void assertMalformed(Bytes encoded) {
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> WrappedStoreKey.decode(encoded));
  }

  private static void assertUnopenable(WrappedStoreKey wrapped, PasswordKey key) {
    assertThatExceptionOfType(UnopenableException.class).isThrownBy(() -> wrapped.open(key));
  }

  private static PasswordKey derive(String text) {
    return PasswordKey.derive(text.toCharArray(), SERVER, NAME, SALT, KdfParameters.FLOOR);
  }
}
