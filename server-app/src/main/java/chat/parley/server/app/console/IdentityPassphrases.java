package chat.parley.server.app.console;

import chat.parley.server.keys.IdentityPassphrase;
import java.nio.file.Path;
import java.util.Optional;

/** The identity's passphrase as command lines name it. */
public final class IdentityPassphrases {
  private IdentityPassphrases() {}

  /** The one in the file an option named, or none. */
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // as picocli fills an option
  public static IdentityPassphrase of(Optional<Path> option) {
    return option
        .<IdentityPassphrase>map(file -> new IdentityPassphrase.InFile(file.toAbsolutePath()))
        .orElse(IdentityPassphrase.NONE);
  }
}
