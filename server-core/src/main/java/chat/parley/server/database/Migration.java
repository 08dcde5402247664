package chat.parley.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One step of a schema; once released it never changes.
 *
 * @param name for people, such as the resource it came from
 * @param script SQL statements, each ended by a semicolon; run once, in one transaction
 */
public record Migration(String name, String script) {
  /**
   * Reads a migration from the class path.
   *
   * @param resource path without a leading slash
   * @throws IllegalArgumentException when there is no such resource
   */
  public static Migration ofResource(ClassLoader loader, String resource) {
    try (var stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalArgumentException("no migration " + resource + " on the class path");
      }
      return new Migration(resource, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
