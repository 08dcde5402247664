package chat.parley.crypto.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ed25519KeyTest {
  private static final Labelled SIGNED = Labelled.of(Label.MESSAGE, Bytes.fromHex("00ff"));

  private final Ed25519PrivateKey key = Ed25519PrivateKey.generate(new SeededRandom("ed25519"));

  @ParameterizedTest
  @CsvFileSource(
      resources = "/vectors/rfc8032.csv",
      useHeadersInDisplayName = true,
      nullValues = "-")
  void signsAsTheRfcDoes(String seed, String publicKey, String message, String signature) {
    var text = Bytes.fromHex(message == null ? "" : message);
    try (var fromSeed = Ed25519PrivateKey.fromSeed(Bytes.fromHex(seed).toArray())) {
      assertThat(fromSeed.publicKey().value().toHex()).isEqualTo(publicKey);
      assertThat(fromSeed.sign(text).toHex()).isEqualTo(signature);
      assertThat(fromSeed.publicKey().verify(text, Bytes.fromHex(signature))).isTrue();
    }
  }

  @Test
  void refusesSignaturesWithAnyByteChanged() {
    var signature = key.sign(SIGNED);
    for (var i = 0; i < signature.length(); i++) {
      var changed = signature.toArray();
      changed[i] ^= 1;
      assertThat(key.publicKey().verify(SIGNED, Bytes.wrap(changed))).isFalse();
    }
  }

  @Test
  void refusesSignaturesOfAnotherLength() {
    var signature = key.sign(SIGNED);
    assertThat(key.publicKey().verify(SIGNED, signature.slice(0, 63))).isFalse();
    assertThat(key.publicKey().verify(SIGNED, signature.concat(Bytes.zeros(1)))).isFalse();
  }

  @Test
  void refusesTheSameBytesUnderAnotherLabel() {
    var swapped = Labelled.of(Label.EPHEMERAL, Bytes.fromHex("00ff"));
    assertThat(key.publicKey().verify(swapped, key.sign(SIGNED))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0100000000000000000000000000000000000000000000000000000000000000", // neutral element
        "0000000000000000000000000000000000000000000000000000000000000000", // order 4
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // order 2
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // not canonical
        "0200000000000000000000000000000000000000000000000000000000000000", // not on the curve
      })
  void refusesLowOrderAndNonCanonicalKeys(String point) {
    assertThatThrownBy(() -> new Ed25519PublicKey(Bytes.fromHex(point)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void signsNoMoreOnceClosed() {
    key.close();
    assertThatThrownBy(() -> key.sign(SIGNED)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(key::exportSeed).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void comesBackFromItsSeed() {
    assertThat(Ed25519PrivateKey.fromSeed(key.exportSeed()).publicKey()).isEqualTo(key.publicKey());
  }
}
