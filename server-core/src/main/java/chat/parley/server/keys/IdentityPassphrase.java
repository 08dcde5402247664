package chat.parley.server.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What the identity file is sealed with: nothing, or the content of a file on the host, read each
 * time it is needed and never kept.
 */
public sealed interface IdentityPassphrase {
  /** No passphrase: the file's mode alone protects it. */
  IdentityPassphrase NONE = new None();

  /** None. */
  record None() implements IdentityPassphrase {}

  /** The content of this file up to its last line break. */
  record InFile(Path file) implements IdentityPassphrase {
    private static final int LONGEST = 4096;

    /**
     * Reads it; the caller wipes it.
     *
     * @throws IdentityFileException when there is none to read
     */
    byte[] read() {
      try {
        if (Files.size(file) > LONGEST) {
          throw new IdentityFileException(
              file, "is longer than a passphrase; is it the right one?");
        }
        return withoutLineBreak(Files.readAllBytes(file));
      } catch (IOException failed) {
        var problem = "the passphrase cannot be read (%s); check the path and its rights";
        throw new IdentityFileException(file, problem.formatted(failed.getMessage()), failed);
      }
    }

    private byte[] withoutLineBreak(byte[] content) {
      var end = content.length;
      while (end > 0 && (content[end - 1] == '\n' || content[end - 1] == '\r')) {
        end--;
      }
      if (end == 0) {
        throw new IdentityFileException(file, "holds no passphrase; write one line into it");
      }
      var passphrase = Arrays.copyOf(content, end);
      Arrays.fill(content, (byte) 0);
      return passphrase;
    }
  }
}
