package chat.parley.server.plugin;

import java.util.Optional;

/**
 * What plugins provide to the server at the moment.
 *
 * <p>Thread: any; never blocks. Ask again each time: a provider kept would outlive its plugin.
 */
public interface Capabilities {
  /**
   * The provider of a capability, such as {@link chat.parley.plugin.AccountCreation}; empty while
   * no plugin provides it.
   */
  <C> Optional<C> find(Class<C> capability);
}
