package chat.parley.crypto.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalReaderTest {
  @Test
  void readsWhatWasWritten() {
    var moment = Instant.parse("2026-11-22T12:00:00.123Z");
    var written =
        CanonicalWriter.create()
            .u8(255)
            .u16(65_535)
            .u32(Integer.MAX_VALUE)
            .u64(Long.MAX_VALUE)
            .instant(moment)
            .bytes(Bytes.fromHex("0102"))
            .text("żółw 🐢")
            .list(List.of(3, 2, 1), CanonicalWriter::u8)
            .toBytes();
    List<Object> read =
        CanonicalReader.decode(
            written,
            1000,
            reader ->
                List.of(
                    reader.u8(),
                    reader.u16(),
                    reader.u32(),
                    reader.u64(),
                    reader.instant(),
                    reader.bytes(2),
                    reader.text(text -> text),
                    reader.list(3, CanonicalReader::u8)));
    assertThat(read)
        .containsExactly(
            255,
            65_535,
            Integer.MAX_VALUE,
            Long.MAX_VALUE,
            moment,
            Bytes.fromHex("0102"),
            "żółw 🐢",
            List.of(3, 2, 1));
  }

  @Test
  void drawsIntegersBigEndianAndLengthsInFront() {
    var written = CanonicalWriter.create().u16(0x0102).bytes(Bytes.fromHex("ff")).toBytes();
    assertThat(written.toHex()).isEqualTo("010200000001ff");
  }

  @Test
  void rejectsTrailingBytes() {
    assertMalformed("0102", CanonicalReader::u8);
  }

  @Test
  void rejectsTruncatedInput() {
    assertMalformed("01", CanonicalReader::u16);
    assertMalformed("00000002ff", reader -> reader.bytes(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"80000000", "ffffffff"})
  void rejectsIntegersWithTheTopBit(String hex) {
    assertMalformed(hex, CanonicalReader::u32);
    assertMalformed(hex + "00000000", CanonicalReader::u64);
  }

  @Test
  void refusesLengthsBeforeItAllocates() {
    assertMalformed("7fffffff", reader -> reader.bytes(Integer.MAX_VALUE));
    assertMalformed("7fffffff", reader -> reader.list(Integer.MAX_VALUE, CanonicalReader::u8));
    assertMalformed("00000002ffff", reader -> reader.bytes(1));
  }

  @Test
  void rejectsTextThatIsNotUtf8() {
    assertMalformed("00000002c0af", reader -> reader.text(text -> text));
    assertMalformed("00000003eda080", reader -> reader.text(text -> text));
  }

  @Test
  void foldsWhatAValueRefusesIntoTheOneRejection() {
    assertMalformed(
        "01",
        reader ->
            reader.fixed(
                1,
                _ -> {
                  throw new IllegalArgumentException("no");
                }));
  }

  @Test
  void rejectsInputOverTheLimit() {
    assertThatThrownBy(
            () -> CanonicalReader.decode(Bytes.zeros(3), 2, reader -> reader.fixed(3, b -> b)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void writerRefusesWhatDoesNotFit() {
    assertThatThrownBy(() -> CanonicalWriter.create().u8(256))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalWriter.create().u64(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertMalformed(String hex, Function<CanonicalReader, Object> decoder) {
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> CanonicalReader.decode(Bytes.fromHex(hex), 100, decoder));
  }
}
