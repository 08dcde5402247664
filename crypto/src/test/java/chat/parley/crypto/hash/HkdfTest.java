package chat.parley.crypto.hash;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.encoding.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** RFC 5869, appendix A.1 to A.3. */
class HkdfTest {
  @ParameterizedTest
  @CsvFileSource(
      resources = "/vectors/rfc5869.csv",
      useHeadersInDisplayName = true,
      nullValues = "-",
      maxCharsPerColumn = 10_000)
  void derivesAsTheRfcDoes(String ikm, String salt, String info, int length, String okm) {
    var derived =
        Hkdf.derive(
            Bytes.fromHex(ikm).toArray(),
            Bytes.fromHex(salt == null ? "" : salt),
            Bytes.fromHex(info == null ? "" : info),
            length);
    assertThat(Bytes.wrap(derived).toHex()).isEqualTo(okm);
  }
}
