package chat.parley.crypto.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.cast.ZeroRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.Label;
import org.junit.jupiter.api.Test;

class HybridKeyTest {
  private static final Bytes MESSAGE = Bytes.fromHex("c0ffee");

  private final HybridPrivateKey key = HybridPrivateKey.generate(new SeededRandom("hybrid"));
  private final HybridPublicKey publicKey = key.publicKey();
  private final Bytes signature = key.sign(Label.ACCOUNT_ROOT, MESSAGE, new SeededRandom("hedge"));

  @Test
  void acceptsItsOwnSignature() {
    assertThat(signature.length()).isEqualTo(HybridPublicKey.SIGNATURE_LENGTH).isEqualTo(3373);
    assertThat(publicKey.verify(Label.ACCOUNT_ROOT, MESSAGE, signature)).isTrue();
  }

  @Test
  void refusesASignatureWithEitherHalfBroken() {
    assertThat(publicKey.verify(Label.ACCOUNT_ROOT, MESSAGE, flipped(signature, 10))).isFalse();
    assertThat(publicKey.verify(Label.ACCOUNT_ROOT, MESSAGE, flipped(signature, 100))).isFalse();
    assertThat(publicKey.verify(Label.ACCOUNT_ROOT, MESSAGE, flipped(signature, 3372))).isFalse();
  }

  @Test
  void refusesASignatureWithOneHalfOfAnotherKey() {
    var other = HybridPrivateKey.generate(new SeededRandom("other"));
    var theirs = other.sign(Label.ACCOUNT_ROOT, MESSAGE, new ZeroRandom());
    var mixed = signature.slice(0, 64).concat(theirs.slice(64, theirs.length()));
    var mixedToo = theirs.slice(0, 64).concat(signature.slice(64, signature.length()));
    assertThat(publicKey.verify(Label.ACCOUNT_ROOT, MESSAGE, mixed)).isFalse();
    assertThat(publicKey.verify(Label.ACCOUNT_ROOT, MESSAGE, mixedToo)).isFalse();
  }

  @Test
  void refusesAnotherLabelMessageOrLength() {
    assertThat(publicKey.verify(Label.DEVICE_LIST, MESSAGE, signature)).isFalse();
    assertThat(publicKey.verify(Label.ACCOUNT_ROOT, Bytes.fromHex("c0ffef"), signature)).isFalse();
    assertThat(publicKey.verify(Label.ACCOUNT_ROOT, MESSAGE, signature.slice(0, 64))).isFalse();
    assertThat(publicKey.verify(Label.ACCOUNT_ROOT, MESSAGE, Bytes.empty())).isFalse();
  }

  @Test
  void bindsTheLabelIntoThePostQuantumHalfToo() {
    var postQuantum = signature.slice(64, signature.length());
    assertThat(MlDsa65.verify(publicKey.postQuantum(), Label.DEVICE_LIST, MESSAGE, postQuantum))
        .isFalse();
  }

  @Test
  void signsTheSameBytesWhenItsRandomnessIsZero() {
    assertThat(key.sign(Label.BOOT_KEY, MESSAGE, new ZeroRandom()))
        .isEqualTo(key.sign(Label.BOOT_KEY, MESSAGE, new ZeroRandom()))
        .isNotEqualTo(key.sign(Label.BOOT_KEY, MESSAGE, new SeededRandom("hedge")));
  }

  @Test
  void comesBackFromItsSeedsAndItsEncoding() {
    assertThat(HybridPrivateKey.fromSeeds(key.exportSeeds()).publicKey()).isEqualTo(publicKey);
    assertThat(HybridPublicKey.decode(publicKey.encoded())).isEqualTo(publicKey);
  }

  @Test
  void signsNoMoreOnceClosed() {
    key.close();
    assertThatThrownBy(() -> key.sign(Label.BOOT_KEY, MESSAGE, new ZeroRandom()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(key::exportSeeds).isInstanceOf(IllegalStateException.class);
  }

  private static Bytes flipped(Bytes bytes, int index) {
    var octets = bytes.toArray();
    octets[index] ^= 1;
    return Bytes.wrap(octets);
  }
}
