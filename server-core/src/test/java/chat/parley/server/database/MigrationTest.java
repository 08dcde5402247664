package chat.parley.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.server.database.DatabaseException.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
  private static final Schema NEWER = new Schema(4711, List.of(Notes.FIRST, Notes.SECOND));

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void chooseFile() {
    file = folder.resolve("notes.db");
  }

  @Test
  void runsOnlyWhatAFileLacksAndCopiesItBefore() {
    write(Notes.SCHEMA, "old");

    write(NEWER, "new");

    use(NEWER, database -> assertThat(Notes.all(database)).containsExactly("old", "new"));
    var copy = folder.resolve("notes.db.v1-20261122-120000");
    assertThat(copies()).containsExactly(copy);
    try (var copied = Notes.open(copy)) {
      assertThat(Notes.all(copied)).containsExactly("old");
    }
  }

  @Test
  void makesNoCopyOfANewFile() {
    use(NEWER, _ -> {});

    assertThat(copies()).isEmpty();
  }

  @Test
  void leavesTheFileAsItWasWhenAMigrationFails() {
    write(Notes.SCHEMA, "old");
    var broken =
        new Schema(
            4711,
            List.of(
                Notes.FIRST, new Migration("broken", "DROP TABLE notes; SELECT nothing FROM it;")));

    assertThatThrownBy(() -> Notes.open(file, broken)).isInstanceOf(DatabaseException.class);

    use(Notes.SCHEMA, database -> assertThat(Notes.all(database)).containsExactly("old"));
  }

  @Test
  void refusesAFileFromANewerVersion() {
    use(NEWER, _ -> {});

    assertProblem(() -> Notes.open(file), Problem.NEWER_VERSION, "Start the newer version");
  }

  @Test
  void refusesAnotherProgramsFile() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE theirs (id INTEGER)");
    }

    assertProblem(() -> Notes.open(file), Problem.FOREIGN, "another program");
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws IOException {
    Files.writeString(file, "this is no database, ".repeat(1000));

    assertProblem(() -> Notes.open(file), Problem.DAMAGED, "backup");
  }

  @Test
  void refusesATornFile() throws IOException {
    Files.writeString(file, "SQLite format 3");

    assertProblem(() -> Notes.open(file), Problem.DAMAGED, "backup");
    assertThat(file).hasContent("SQLite format 3");
  }

  @Test
  void refusesAMissingFolder() {
    file = folder.resolve("nowhere").resolve("notes.db");

    assertProblem(() -> Notes.open(file), Problem.NOT_WRITABLE, "folder");
  }

  private void write(Schema schema, String text) {
    use(schema, database -> database.write(handle -> Notes.add(handle, text)).join());
  }

  private void use(Schema schema, Consumer<Database> work) {
    try (var database = Notes.open(file, schema)) {
      work.accept(database);
    }
  }

  private List<Path> copies() {
    try (var files = Files.list(folder)) {
      return files.filter(found -> found.getFileName().toString().contains(".v")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void assertProblem(ThrowingCallable opening, Problem problem, String remedy) {
    assertThatThrownBy(opening)
        .isInstanceOfSatisfying(
            DatabaseException.class,
            failure -> {
              assertThat(failure.problem()).isEqualTo(problem);
              assertThat(failure).hasMessageContaining(remedy);
            });
  }
}
