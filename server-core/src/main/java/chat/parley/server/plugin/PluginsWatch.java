package chat.parley.server.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Notices that plugins.yml or a jar has changed. It looks at sizes and times at every beat, which
 * works on every file system, and waits until two looks are alike so that nothing half-written is
 * taken. Thread: the plugins' thread.
 */
final class PluginsWatch {
  private final Path file;
  private final JarFolders folders;
  private Look applied;
  private Look last;

  PluginsWatch(Path file, JarFolders folders) {
    this.file = file;
    this.folders = folders;
    this.applied = look();
    this.last = applied;
  }

  /** True when something is other than at the last {@link #applied} and has come to rest. */
  boolean changed() {
    var now = look();
    var resting = now.equals(last);
    last = now;
    return resting && !now.equals(applied);
  }

  /** Says that the present state is about to be taken over. */
  void applied() {
    applied = look();
    last = applied;
  }

  private Look look() {
    return new Look(stamp(), folders.scan());
  }

  private Optional<FoundJar.Stamp> stamp() {
    try {
      return Optional.of(FoundJar.Stamp.of(file));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot look at " + file, unreadable);
    }
  }

  private record Look(Optional<FoundJar.Stamp> file, List<FoundJar> jars) {}
}
