package chat.parley.sealing.aead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.sealing.UnopenableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AesGcmTest {
  /** McGrew and Viega's test cases 13 to 16, the AES-256 ones of the submission to NIST. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "/vectors/aes-256-gcm.csv",
      useHeadersInDisplayName = true,
      nullValues = "-")
  void sealsAsTheSubmissionDoes(
      String key, String nonce, String plaintext, String aad, String sealed) {
    var text = octets(plaintext);
    assertThat(Bytes.wrap(AesGcm.seal(octets(key), octets(nonce), bytes(aad), text)).toHex())
        .isEqualTo(sealed);
    assertThat(AesGcm.open(octets(key), octets(nonce), bytes(aad), octets(sealed))).isEqualTo(text);
  }

  @Test
  void opensNothingThatWasChanged() {
    var key = new byte[32];
    var nonce = new byte[12];
    var sealed = AesGcm.seal(key, nonce, Bytes.fromHex("aa"), new byte[20]);
    for (var i = 0; i < sealed.length; i++) {
      var changed = sealed.clone();
      changed[i] ^= 1;
      assertUnopenable(key, nonce, Bytes.fromHex("aa"), changed);
    }
    assertUnopenable(key, nonce, Bytes.fromHex("ab"), sealed);
    assertUnopenable(key, nonce, Bytes.fromHex("aa"), new byte[15]);
  }

  private static void assertUnopenable(byte[] key, byte[] nonce, Bytes aad, byte[] sealed) {
    assertThatExceptionOfType(UnopenableException.class)
        .isThrownBy(() -> AesGcm.open(key, nonce, aad, sealed));
  }

  private static Bytes bytes(String hex) {
    return hex == null ? Bytes.empty() : Bytes.fromHex(hex);
  }

  private static byte[] octets(String hex) {
    return bytes(hex).toArray();
  }
}
