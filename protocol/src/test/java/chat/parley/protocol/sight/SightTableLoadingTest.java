package chat.parley.protocol.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.crypto.sight.Audience;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SightTableLoadingTest {
  @Test
  void readsALine() {
    var line = FieldLine.parse("messages,MessageBody.Text,text,sealed,chat,Map<String,String>");

    assertThat(line.subject()).isEqualTo(Subject.MESSAGES);
    assertThat(line.sight()).isEqualTo(Sight.SEALED);
    assertThat(line.audience()).contains(Audience.CHAT);
    assertThat(line.form()).isEqualTo("Map<String,String>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "messages,MessageBody.Text,text,sealed,chat",
        "?,MessageBody.Text,text,sealed,chat,String",
        "messages,MessageBody.Text,text,hidden,chat,String",
        "messages,MessageBody.Text,text,sealed,nobody,String"
      })
  void refusesALineThatIsNone(String line) {
    assertThatThrownBy(() -> FieldLine.parse(line)).isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @EnumSource
  void hasBothSidesAndFieldsForEverySubject(Subject subject) {
    var about = SightTable.load(Locale.ENGLISH).subjects().get(subject.ordinal());

    assertThat(about.subject()).isEqualTo(subject);
    assertThat(about.sealed()).isNotEmpty().allSatisfy(SightTableLoadingTest::isASentence);
    assertThat(about.clear()).isNotEmpty().allSatisfy(SightTableLoadingTest::isASentence);
    assertThat(about.rows()).isNotEmpty();
  }

  @Test
  void speaksEnglishWhereThereIsNoTranslation() {
    assertThat(SightTable.load(Locale.forLanguageTag("pt")))
        .isEqualTo(SightTable.load(Locale.ENGLISH));
  }

  private static void isASentence(String sentence) {
    assertThat(sentence).isEqualTo(sentence.strip()).endsWith(".");
  }
}
