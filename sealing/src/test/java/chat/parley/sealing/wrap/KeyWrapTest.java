package chat.parley.sealing.wrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.statement.KemPublicKey;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.cast.FixedRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KeyWrapTest {
  private static final Labelled INFO = Labelled.of(Label.EPOCH_WRAP);
  private static final Bytes AAD = Bytes.fromHex("0badcafe");

  private final SeededRandom random = new SeededRandom("wrap");
  private final KemPrivateKey key = KemPrivateKey.generate(random);
  private final byte[] secret = random.bytes(32).toArray();
  private final Bytes wrap = KeyWrap.wrap(key.publicKey(), INFO, AAD, secret, random);

  /** draft-ietf-hpke-pq-04, A.5: MLKEM768-X25519 (0x647A), HKDF-SHA256, ChaCha20-Poly1305. */
  @Nested
  class OfTheHpkeWorkingGroup {
    private static final String INFO =
        "34663634363532303666366532303631323034373732363536333639363136653230353537323665";
    private static final String RANDOMNESS =
        "2a1c0a3745fe8a48fb62034d300f54dfe1974a5b2e169e580a8789cb1cf5fd19"
            + "0fc00f3fd899594e01a8b15334b9f3fa03d8de44da86e19f5776850fb689e6c8";
    private static final String SEED =
        "3ec47fa82dd5689d27c6190e724c74ec8f608df3331ce331929e37b829676630";
    private static final String PLAINTEXT =
        "34323635363137353734373932303639373332303734373237353734363832633230373437323735373436"
            + "383230363236353631373537343739";
    private static final String AAD = "436f756e742d30";
    private static final String ENCAPSULATION_START =
        "26759c7b22923ea5cc9c78e3e14c8fc62dcb0a66ce44460966978a7fe9685e0c6";
    private static final String ENCAPSULATION_END =
        "ea949ab8e9b99db6ec2f8a2a77dcb25cc36b733dfc09b8299a9d7b19e68c09ad82"
            + "703f9b47d34d1a3cbafe42c73f57d0e";
    private static final String CIPHERTEXT =
        "c5c591f99092d5e38df0a52699af249c66f8275a863423c076de8147a53e65cc584041c963b77a7e59ea93"
            + "841b1339b5efda8909b71f74bb0073ad62e899de310c1566dea2fd29eba377";

    @Test
    void wrapsAndUnwrapsAsTheDraftDoes() {
      var recipient = KemPrivateKey.fromSeed(Bytes.fromHex(SEED).toArray());
      var info = Bytes.fromHex(INFO);
      var aad = Bytes.fromHex(AAD);
      var plaintext = Bytes.fromHex(PLAINTEXT).toArray();
      var wrapped =
          KeyWrap.seal(recipient.publicKey(), info, aad, plaintext, new FixedRandom(RANDOMNESS));
      assertThat(wrapped.toHex()).startsWith(ENCAPSULATION_START).endsWith(CIPHERTEXT);
      assertThat(wrapped.slice(0, 1120).toHex()).endsWith(ENCAPSULATION_END);
      assertThat(KeyWrap.open(recipient, info, aad, wrapped, plaintext.length))
          .isEqualTo(plaintext);
    }
  }

  @Test
  void unwrapsWhatWasWrapped() {
    assertThat(wrap.length()).isEqualTo(32 + KeyWrap.OVERHEAD);
    assertThat(KeyWrap.unwrap(key, INFO, AAD, wrap, 32)).isEqualTo(secret);
  }

  @Test
  void refusesEveryFlippedByte() {
    for (var i = 0; i < wrap.length(); i += 3) {
      var changed = wrap.toArray();
      changed[i] ^= 1;
      assertUnopenable(key, INFO, AAD, Bytes.wrap(changed));
    }
  }

  @Test
  void refusesAnotherKeyLabelContextOrLength() {
    assertUnopenable(KemPrivateKey.generate(random), INFO, AAD, wrap);
    assertUnopenable(key, Labelled.of(Label.VAULT_KEM), AAD, wrap);
    assertUnopenable(key, INFO, Bytes.empty(), wrap);
    assertUnopenable(key, INFO, AAD, wrap.slice(0, wrap.length() - 1));
    assertUnopenable(key, INFO, AAD, wrap.concat(Bytes.zeros(1)));
    assertUnopenable(key, INFO, AAD, Bytes.empty());
  }

  @Test
  void refusesRandomWrapsAsOneRejection() {
    for (var round = 0; round < 50; round++) {
      assertUnopenable(key, INFO, AAD, random.bytes(wrap.length()));
    }
  }

  @Test
  void refusesToWrapForAKeyThatIsNotCanonical() {
    var notReduced = key.publicKey().value().toArray();
    Arrays.fill(notReduced, 0, 3, (byte) 0xff); // 0xfff is above the modulus
    assertNoKey(notReduced);
  }

  @Test
  void refusesToWrapForALowOrderPoint() {
    var lowOrder = key.publicKey().value().toArray();
    Arrays.fill(lowOrder, 1184, 1216, (byte) 0);
    assertNoKey(lowOrder);
  }

  @Test
  void opensNothingOnceClosed() {
    key.close();
    assertThatIllegalStateException().isThrownBy(() -> KeyWrap.unwrap(key, INFO, AAD, wrap, 32));
  }

  private void assertNoKey(byte[] octets) {
    assertThatExceptionOfType(UnopenableException.class)
        .isThrownBy(
            () -> KeyWrap.wrap(new KemPublicKey(Bytes.wrap(octets)), INFO, AAD, secret, random));
  }

  private static void assertUnopenable(KemPrivateKey key, Labelled info, Bytes aad, Bytes wrap) {
    assertThatExceptionOfType(UnopenableException.class)
        .isThrownBy(() -> KeyWrap.unwrap(key, info, aad, wrap, 32));
  }
}
