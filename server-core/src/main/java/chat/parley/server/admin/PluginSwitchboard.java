package chat.parley.server.admin;

import chat.parley.plugin.PluginCommand;
import java.util.List;

/** The plugins, for the operator. Thread: any that may block. */
public interface PluginSwitchboard {
  /** All plugins that were found, by id. */
  List<PluginView> plugins();

  /**
   * Switches a plugin on and waits until it runs or has failed.
   *
   * @return how it stands now
   * @throws IllegalArgumentException when there is no such plugin; the message is for the operator
   */
  PluginView enable(String id);

  /**
   * Switches a plugin off and waits until it has stopped.
   *
   * @return how it stands now
   * @throws IllegalArgumentException when there is no such plugin or another one needs it; the
   *     message is for the operator
   */
  PluginView disable(String id);

  /** The console commands of the plugins that run. Never blocks. */
  List<PluginCommand> commands();
}
