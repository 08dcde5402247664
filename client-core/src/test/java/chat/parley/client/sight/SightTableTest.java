package chat.parley.client.sight;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Frame;
import chat.parley.protocol.RequestId;
import chat.parley.protocol.sight.Sight;
import chat.parley.protocol.sight.SightRow;
import chat.parley.protocol.sight.SightTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page "What the server can see" says what the types say, of all of them, in words. */
class SightTableTest {
  private static final String TABLE = "/chat/parley/protocol/sight/fields.csv";
  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("chat.parley.protocol.sight.words", Locale.ROOT);

  private static TravellingTypes types;
  private static List<String> lines;

  @BeforeAll
  static void read() throws IOException {
    types = new TravellingTypes();
    try (var file = Objects.requireNonNull(Frame.class.getResourceAsStream(TABLE))) {
      lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /**
   * Says which lines to add and which to remove. The whole file as it ought to be is left in {@code
   * target/fields.csv}, with {@code ?} where somebody has to choose a subject.
   */
  @Test
  void everyFieldStandsInTheTableAsTheTypesHaveIt() throws IOException {
    var subjects = lines.stream().collect(toMap(SightTableTest::place, SightTableTest::subject));
    var expected =
        types.fields().stream()
            .map(field -> field.line(subjects.getOrDefault(field.key(), "?")))
            .toList();
    Files.write(Path.of("target", "fields.csv"), expected);

    assertThat(without(expected, lines)).as("lines to add to " + TABLE).isEmpty();
    assertThat(without(lines, expected)).as("lines to remove from " + TABLE).isEmpty();
    assertThat(lines).isEqualTo(expected);
  }

  /** A record in a package of the protocol that no family leads to would be left out silently. */
  @Test
  void everyRecordOfTheProtocolIsReached() throws Exception {
    var without = Set.of("cbor", "feature", "netty", "sight"); // write, read and explain records
    var records =
        ProtocolClasses.records()
            .filter(record -> !without.contains(folder(record)))
            .filter(record -> record != RequestId.class); // a number, and no more

    assertThat(types.types()).containsAll(records.toList());
  }

  @Test
  void everyFieldHasASubjectAndWordsAndNoWordsAreStale() {
    var rows = rows().toList();
    var used = rows.stream().map(SightTableTest::key).collect(toSet());

    assertThat(rows).hasSameSizeAs(lines);
    assertThat(rows).allSatisfy(row -> assertThat(row.words()).as(row.place()).isNotBlank());
    assertThat(WORDS.keySet().stream().filter(key -> key.startsWith("field.")))
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void everyPlaceNamesOneFieldOnly() {
    assertThat(rows().map(SightRow::place)).doesNotHaveDuplicates();
  }

  @Test
  void saysNothingWhereNothingIsSealedAndOnlyThere() {
    assertThat(SightTable.load(Locale.ENGLISH).subjects())
        .allSatisfy(
            subject ->
                assertThat(subject.sealed().getFirst().startsWith("Nothing."))
                    .as(subject.title())
                    .isEqualTo(
                        subject.rows().stream().noneMatch(row -> row.sight() == Sight.SEALED)));
  }

  @Test
  void whatIsWrittenIsSealedAndWhoWritesIsClear() {
    var sights = rows().collect(toMap(SightRow::place, SightRow::sight));

    assertThat(sights)
        .containsEntry("MessageBody.Text.text", Sight.SEALED)
        .containsEntry("SealedMessage.ciphertext", Sight.SEALED)
        .containsEntry("MessageHeader.sender", Sight.CLEAR)
        .containsEntry("SendMessage.sealed", Sight.PARTLY)
        .containsEntry("EpochRecord.wrap", Sight.SEALED)
        .containsEntry("VaultOpener.sealed", Sight.SEALED)
        .containsEntry("PluginRequest.payload", Sight.CLEAR);
  }

  /** The claim is printed in three places; it is one. */
  @Test
  void claimsWhatTheThreatModelClaims() throws IOException {
    var document = Files.readString(Path.of("..", "docs", "threat-model.md"));
    var quoted =
        document
            .lines()
            .filter(line -> line.startsWith("> "))
            .map(line -> line.substring(2))
            .collect(joining(" "));

    assertThat(SightTable.load(Locale.ENGLISH).claim()).isEqualTo(quoted);
  }

  private static Stream<SightRow> rows() {
    return SightTable.load(Locale.ENGLISH).subjects().stream()
        .flatMap(subject -> subject.rows().stream());
  }

  private static List<String> without(List<String> lines, List<String> others) {
    return lines.stream().filter(line -> !others.contains(line)).toList();
  }

  private static String folder(Class<?> type) {
    var name = type.getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String place(String line) {
    return line.split(",")[1] + "," + line.split(",")[2];
  }

  private static String subject(String line) {
    return line.split(",")[0];
  }

  /** The key its words come from. */
  private static String key(SightRow row) {
    var own = "field." + row.place();
    return WORDS.containsKey(own) ? own : "field." + row.field();
  }
}
