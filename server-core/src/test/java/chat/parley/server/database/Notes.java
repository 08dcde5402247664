package chat.parley.server.database;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A small database to try things on: one table of notes. */
final class Notes {
  static final Migration FIRST =
      new Migration("first", "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT UNIQUE);");
  static final Migration SECOND =
      new Migration(
          "second",
          """
          ALTER TABLE notes ADD COLUMN author TEXT NOT NULL DEFAULT 'nobody';
          CREATE TRIGGER notes_stay BEFORE DELETE ON notes BEGIN SELECT raise(ABORT, 'no'); END;
          """);
  static final Schema SCHEMA = new Schema(4711, List.of(FIRST));
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private Notes() {}

  static Database open(Path file) {
    return open(file, SCHEMA);
  }

  static Database open(Path file, Schema schema) {
    return Database.open(file, schema, CLOCK, new SimpleMeterRegistry());
  }

  static int add(Handle handle, String text) {
    return handle.execute("INSERT INTO notes (text) VALUES (?)", text);
  }

  static List<String> all(Database database) {
    return database.read(
        handle ->
            handle.createQuery("SELECT text FROM notes ORDER BY id").mapTo(String.class).list());
  }
}
