package chat.parley.crypto.sign;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.ZeroRandom;
import chat.parley.crypto.encoding.Bytes;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.junit.jupiter.api.Test;

/**
 * C2SP/CCTV, ML-DSA/accumulated: 100 key pairs and deterministic signatures, folded into a hash.
 */
class MlDsa65Test {
  private static final String ACCUMULATED =
      "8358a1843220194417cadbc2651295cd8fc65125b5a5c1a239a16dc8b57ca199";

  @Test
  void makesKeysAndSignaturesAsThePublishedVectorsDo() {
    var seeds = new SHAKEDigest(128);
    var folded = new SHAKEDigest(128);
    var empty = new byte[0];
    for (var i = 0; i < 100; i++) {
      var seed = new byte[MlDsa65.SEED_LENGTH];
      seeds.doOutput(seed, 0, seed.length);
      try (var key = MlDsa65.fromSeed(seed)) {
        var signature = key.sign(empty, Bytes.empty(), new ZeroRandom());
        fold(folded, key.publicKey());
        fold(folded, signature);
        assertThat(MlDsa65.verify(key.publicKey(), empty, Bytes.empty(), signature)).isTrue();
      }
    }
    var result = new byte[32];
    folded.doFinal(result, 0, result.length);
    assertThat(Bytes.wrap(result).toHex()).isEqualTo(ACCUMULATED);
  }

  private static void fold(SHAKEDigest digest, Bytes bytes) {
    digest.update(bytes.readOnlyArray(), 0, bytes.length());
  }
}
