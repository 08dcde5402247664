package chat.parley.server.plugin;

import chat.parley.plugin.ApiVersion;
import chat.parley.plugin.ChatPlugin;
import chat.parley.plugin.PluginDescriptor;
import java.nio.file.Path;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * A jar whose one plugin is loaded and checked, but not started.
 *
 * <p>Ownership: {@link #close} unloads it.
 */
record OpenedJar(FoundJar jar, JarCopy copy, ChatPlugin plugin, PluginDescriptor descriptor)
    implements AutoCloseable {

  /**
   * Loads and checks a jar.
   *
   * @throws UnusablePluginException when there is not exactly one plugin in it that fits this
   *     server
   */
  static OpenedJar open(FoundJar jar, Path copies, ClassLoader api) {
    var copy = JarCopy.of(jar, copies, api);
    try {
      var plugin = onlyPluginOf(copy.loader());
      var descriptor = plugin.descriptor();
      checkVersion(descriptor);
      return new OpenedJar(jar, copy, plugin, descriptor);
    } catch (UnusablePluginException unusable) {
      copy.close();
      throw unusable;
    } catch (RuntimeException | LinkageError | ServiceConfigurationError unusable) {
      copy.close();
      throw new UnusablePluginException(
          "cannot be loaded: " + UnusablePluginException.reason(unusable), unusable);
    }
  }

  String id() {
    return descriptor.id();
  }

  @Override
  public void close() {
    copy.close();
  }

  private static ChatPlugin onlyPluginOf(ClassLoader loader) {
    // A provider of another loader would be the server's own class, not this jar's.
    var own =
        ServiceLoader.load(ChatPlugin.class, loader).stream()
            .filter(provider -> provider.type().getClassLoader() == loader)
            .toList();
    if (own.size() != 1) {
      throw new UnusablePluginException(
          "has %d plugins in META-INF/services/%s, one is needed"
              .formatted(own.size(), ChatPlugin.class.getName()));
    }
    return own.getFirst().get();
  }

  private static void checkVersion(PluginDescriptor descriptor) {
    if (!ApiVersion.CURRENT.satisfies(descriptor.requires())) {
      throw new UnusablePluginException(
          "needs plugin API %s, this server has %s"
              .formatted(descriptor.requires(), ApiVersion.CURRENT));
    }
  }
}
