package chat.parley.server.keys;

import java.nio.file.Path;

/** The identity key file cannot be used; the message names the file and the remedy. */
public final class IdentityFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IdentityFileException(Path file, String problemAndRemedy) {
    super("%s: %s".formatted(file, problemAndRemedy));
  }

  IdentityFileException(Path file, String problemAndRemedy, Throwable cause) {
    super("%s: %s".formatted(file, problemAndRemedy), cause);
  }
}
