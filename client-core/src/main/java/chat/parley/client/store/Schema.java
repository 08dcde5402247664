package chat.parley.client.store;

import chat.parley.client.DataFolderException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a store to the version this client writes: one script for each version, run in one
 * transaction with the change of {@code user_version}, after a copy of the file was made.
 */
final class Schema {
  static final int VERSION = 1;

  /** "Prly", so that a tool tells what the file is. */
  static final int APPLICATION_ID = 0x50726c79;

  private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

  private final Path file;

  Schema(Path file) {
    this.file = file;
  }

  /**
   * @throws DataFolderException when the store is another program's or a newer client's
   */
  void migrate(Handle handle) {
    var found = pragma(handle, "user_version");
    var owner = pragma(handle, "application_id");
    if (found > VERSION || (owner != 0 && owner != APPLICATION_ID)) {
      throw new DataFolderException(
          "The store %s was written by a newer Parley (version %d, this one reads up to %d). Update this client."
              .formatted(file, found, VERSION));
    }
    if (found > 0 && found < VERSION) {
      copy(handle, found);
    }
    for (var version = found + 1; version <= VERSION; version++) {
      apply(handle, version);
    }
  }

  private void apply(Handle handle, int version) {
    var script = script(version);
    handle.useTransaction(
        transaction -> {
          transaction.createScript(script).execute();
          transaction.execute("pragma user_version = " + version);
          transaction.execute("pragma application_id = " + APPLICATION_ID);
        });
    LOG.info("store is at version {}", version);
  }

  /** Whole by itself: what stands in the log is written back first. */
  private void copy(Handle handle, int version) {
    handle.createQuery("pragma wal_checkpoint(truncate)").mapToMap().list();
    var copy = file.resolveSibling(file.getFileName() + ".v" + version);
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new DataFolderException(
          "The store could not be copied to %s before its update; make room and start again."
              .formatted(copy),
          failed);
    }
  }

  private static int pragma(Handle handle, String name) {
    return handle.createQuery("pragma " + name).mapTo(Integer.class).one();
  }

  private static String script(int version) {
    try (var resource = Schema.class.getResourceAsStream(version + ".sql")) {
      if (resource == null) {
        throw new IllegalStateException("no script for version " + version);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException("script for version " + version, unreadable);
    }
  }
}
