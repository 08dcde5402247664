package chat.parley.server.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How full the disk under a folder is. */
final class DiskUse {
  private static final Logger LOG = LoggerFactory.getLogger(DiskUse.class);

  private final Path folder;

  DiskUse(Path folder) {
    this.folder = folder;
  }

  /** 0 to 100; 100 when it cannot be told, which is no good news either. */
  int percent() {
    try {
      var disk = Files.getFileStore(folder);
      var used = disk.getTotalSpace() - disk.getUsableSpace();
      return (int) Math.clamp(100 * used / Math.max(1, disk.getTotalSpace()), 0, 100);
    } catch (IOException unreadable) {
      LOG.warn("the disk of the data folder cannot be read: {}", unreadable.getMessage());
      return 100;
    }
  }
}
