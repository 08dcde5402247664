package chat.parley.system.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Habits of this code base, checked. */
class HouseRulesTest {
  private static JavaClasses classes;
  private static JavaClasses tests;

  @BeforeAll
  static void read() {
    classes = HouseClasses.main();
    tests = HouseClasses.tests();
  }

  @Test
  void noTestSleeps() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", Duration.class)
        .orShould()
        .callMethod(TimeUnit.class, "sleep", long.class)
        .check(tests);
  }

  @Test
  void timeComesFromAClockThatIsHandedIn() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(classes);
  }

  @Test
  void noFieldIsStaticAndChanges() {
    noFields()
        .that()
        .areStatic()
        .and()
        .areNotFinal()
        .should()
        .haveModifier(JavaModifier.STATIC)
        .allowEmptyShould(true) // as it should be
        .check(classes);
  }

  @Test
  void everyPackageSaysWhatItIsForAndHasNoNulls() {
    var unmarked =
        classes.stream()
            .map(type -> type.getPackage())
            .distinct()
            .filter(folder -> folder.getName().startsWith("chat.parley"))
            .filter(folder -> !folder.getClasses().isEmpty())
            .filter(folder -> !folder.getName().equals("chat.parley.admin.web.pages")) // by JTE
            .filter(folder -> !folder.isAnnotatedWith(NullMarked.class))
            .map(folder -> folder.getName());

    assertThat(unmarked).isEmpty();
  }
}
