package chat.parley.server.app.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The plugins file of a data folder: copied there at the first run, and from then on the only one
 * that is read.
 */
public final class PluginsFile {
  private PluginsFile() {}

  /**
   * Copies the original where no copy is yet.
   *
   * @return a few words for the start line
   * @throws StartProblem when there is no original, or the copy cannot be written
   */
  public static String settle(DataFolder folder, Path original) {
    var copy = folder.pluginsFile();
    if (Files.exists(copy)) {
      return copy + " (in use since the first run; " + original + " is not read)";
    }
    if (!Files.isReadable(original)) {
      throw new StartProblem(
          "plugins file " + original + " cannot be read; name another with --plugins");
    }
    try {
      Files.copy(original, copy);
    } catch (IOException refused) {
      throw folder.unusable(refused);
    }
    return copy + " (copied from " + original + "; from now on only the copy is read)";
  }
}
