package chat.parley.sealing.wrap;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.encoding.Bytes;
import java.security.SecureRandom;
import org.bouncycastle.pqc.crypto.xwing.XWingKEMExtractor;
import org.bouncycastle.pqc.crypto.xwing.XWingKEMGenerator;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;
import org.bouncycastle.pqc.crypto.xwing.XWingPublicKeyParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The three vectors of draft-connolly-cfrg-xwing-kem-08, appendix C. Of public key and ciphertext
 * the file has the ends only; the shared secret, which hashes over them, settles the rest.
 */
class XWingTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/vectors/xwing.csv", useHeadersInDisplayName = true)
  void agreesWithTheDraft(
      String seed,
      String randomness,
      String secret,
      String keyStart,
      String ciphertextStart,
      String ciphertextEnd) {
    var key = new XWingPrivateKeyParameters(Bytes.fromHex(seed).toArray());
    var publicKey = KemPrivateKey.fromSeed(Bytes.fromHex(seed).toArray()).publicKey();
    assertThat(publicKey.value().toHex()).startsWith(keyStart);
    var sent =
        new XWingKEMGenerator(new SplitRandom(randomness))
            .generateEncapsulated(new XWingPublicKeyParameters(publicKey.value().toArray()));
    assertThat(Bytes.wrap(sent.getSecret()).toHex()).isEqualTo(secret);
    assertThat(Bytes.wrap(sent.getEncapsulation()).toHex())
        .startsWith(ciphertextStart)
        .endsWith(ciphertextEnd);
    var received = new XWingKEMExtractor(key).extractSecret(sent.getEncapsulation());
    assertThat(Bytes.wrap(received).toHex()).isEqualTo(secret);
  }

  /** Hands out the draft's 64 bytes in the pieces the library asks for. */
  private static final class SplitRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final transient Bytes octets;
    private int used;

    SplitRandom(String hex) {
      this.octets = Bytes.fromHex(hex);
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(octets.readOnlyArray(), used, bytes, 0, bytes.length);
      used += bytes.length;
    }
  }
}
