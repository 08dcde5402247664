package chat.parley.crypto.epoch;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.epoch.TieBreak.Candidate;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.StatementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TieBreakTest {
  @ParameterizedTest
  @CsvSource({
    "bob, alice",
    "alice2, alice",
    "b, aaaaaaaa",
    "zoë, zoe",
    "żaba, zebra",
    "éclair, zzz",
    "ﾄ𐀀, a",
    "𐐨, ｆ", // beyond U+FFFF: UTF-8 order differs from UTF-16 order
  })
  void letsTheHighestNameInUtf8Win(String winner, String loser) {
    var high = CanonicalName.parse(winner).orElseThrow();
    var low = CanonicalName.parse(loser).orElseThrow();
    assertThat(TieBreak.first(high, low)).isEqualTo(TieBreak.first(low, high)).isEqualTo(high);
    var one = candidate(high, "01", "01");
    var other = candidate(low, "ff", "00");
    assertThat(TieBreak.winner(one, other)).isEqualTo(one);
    assertThat(TieBreak.winner(other, one)).isEqualTo(one);
  }

  @Test
  void letsTheHighestDeviceThenTheLowestIdWin() {
    var name = new CanonicalName("alice");
    assertThat(TieBreak.winner(candidate(name, "80", "ff"), candidate(name, "7f", "00")))
        .isEqualTo(candidate(name, "80", "ff"));
    assertThat(TieBreak.winner(candidate(name, "80", "ff"), candidate(name, "80", "7f")))
        .isEqualTo(candidate(name, "80", "7f"));
  }

  private static Candidate candidate(CanonicalName name, String device, String id) {
    return new Candidate(
        name,
        DeviceId.of(Bytes.fromHex(device + "00".repeat(15))),
        StatementId.fromHex(id + "00".repeat(31)));
  }
}
