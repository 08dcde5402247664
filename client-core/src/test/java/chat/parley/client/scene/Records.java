package chat.parley.client.scene;

import chat.parley.crypto.id.ConversationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What a house keeps, in the hands of whoever runs it while it is closed: copied, put back, bent.
 */
public final class Records {
  private static final String NAME = "core.db";

  private final Path folder;

  /** The records of the house in that folder. */
  public Records(Path folder) {
    this.folder = folder;
  }

  /** Makes a backup. */
  public void copyTo(Path backup) {
    copy(folder, backup);
  }

  /** Puts a backup back, as the operator's command does: the store is another one from then on. */
  public void putBack(Path backup) {
    files(folder).forEach(Records::delete);
    copy(backup, folder);
    change("UPDATE installation SET incarnation = randomblob(16)");
  }

  /** Takes a message out and closes the gap, so that only its author's numbers show it. */
  public void withhold(ConversationId chat, long sequence) {
    var key = "(SELECT key FROM conversations WHERE conversation = ?)";
    var id = chat.value().readOnlyArray();
    change("DELETE FROM messages WHERE conversation = " + key + " AND sequence = ?", id, sequence);
    change(
        "UPDATE messages SET sequence = sequence - 1 WHERE conversation = "
            + key
            + " AND sequence > ?",
        id,
        sequence);
  }

  private void change(String sql, Object... arguments) {
    Jdbi.create("jdbc:sqlite:" + folder.resolve(NAME))
        .useHandle((Handle handle) -> handle.execute(sql, arguments));
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to);
      for (var file : files(from)) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().startsWith(NAME)).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
