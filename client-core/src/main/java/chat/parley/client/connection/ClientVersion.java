package chat.parley.client.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Objects;
import java.util.Properties;

/**
 * A version of the client, as its build and a server's greeting name it.
 *
 * @param text as written, such as {@code 0.1.0} or {@code 0.1.0-SNAPSHOT}
 */
public record ClientVersion(String text) {
  private static final String RESOURCE = "client.properties";

  /**
   * @throws IllegalArgumentException when it is no version
   */
  public ClientVersion {
    var _ = release(text);
  }

  /** The one that runs. */
  public static ClientVersion current() {
    try (var resource = ClientVersion.class.getResourceAsStream(RESOURCE)) {
      var properties = new Properties();
      properties.load(Objects.requireNonNull(resource, RESOURCE));
      return new ClientVersion(properties.getProperty("version", ""));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the build left no readable version", unreadable);
    }
  }

  /** True when it comes before {@code other}; a build on the way to a release counts as it. */
  boolean isBefore(ClientVersion other) {
    return release(text).compareTo(release(other.text)) < 0;
  }

  private static Version release(String text) {
    return Version.parse(text.split("[-+]", 2)[0]);
  }

  @Override
  public String toString() {
    return text;
  }
}
