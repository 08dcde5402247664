package chat.parley.sealing.password;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.encoding.Bytes;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

/** RFC 9106, section 5.3. It uses a secret and associated data, which we leave empty. */
class Argon2idTest {
  @Test
  void derivesAsTheRfcDoes() {
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(32)
            .withIterations(3)
            .withParallelism(4)
            .withSalt(repeated(2, 16))
            .withSecret(repeated(3, 8))
            .withAdditional(repeated(4, 12))
            .build();
    var generator = new Argon2BytesGenerator();
    generator.init(parameters);
    var tag = new byte[32];
    generator.generateBytes(repeated(1, 32), tag);
    assertThat(Bytes.wrap(tag).toHex())
        .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
  }

  private static byte[] repeated(int value, int length) {
    var octets = new byte[length];
    Arrays.fill(octets, (byte) value);
    return octets;
  }
}
