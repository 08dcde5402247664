package chat.parley.sealing.password;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.login.KdfParameters;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id, version 0x13 (RFC 9106), 32 bytes out. */
final class Argon2id {
  private Argon2id() {}

  static byte[] derive(byte[] password, Bytes salt, KdfParameters cost) {
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt.toArray())
            .withMemoryAsKB(cost.memoryKiB())
            .withIterations(cost.iterations())
            .withParallelism(cost.parallelism())
            .build();
    var generator = new Argon2BytesGenerator();
    generator.init(parameters);
    var derived = new byte[32];
    generator.generateBytes(password, derived);
    return derived;
  }
}
