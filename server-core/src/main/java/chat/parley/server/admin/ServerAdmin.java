package chat.parley.server.admin;

import chat.parley.server.admin.command.CommandConsole;
import java.util.List;
import java.util.Optional;

/**
 * Everything an operator can ask of the server. It can remove access, never add it: no answer holds
 * a private key, a vault or a message. Whatever changes something goes through {@link #console()},
 * where it is audited.
 *
 * <p>Thread: any that may block; queries read the database.
 */
public interface ServerAdmin {
  /** The vital figures, as shown at the foot of every page. Never blocks on the database. */
  Overview overview();

  /** Accounts, searched and sorted. */
  List<UserView> users(UserQuery query);

  /** One account; empty when no account has that name. */
  Optional<UserView> user(String name);

  /** What the server knows of one account's keys; empty when no account has that name. */
  Optional<AccountKeys> accountKeys(String name);

  /** How many accounts there are. */
  long userCount();

  /** The registry of connections on which nobody has signed in yet, oldest first. */
  List<WaitingConnection> waiting();

  /** The registry of connected clients, by name. */
  List<ConnectedClient> connected();

  /** The server's identity and its boot keys; public halves only. */
  KeyRing keys();

  /** The plugins, by id. */
  List<PluginView> plugins();

  /** What is wrong with plugins.yml, its line and the remedy; empty when it is fine. */
  Optional<String> pluginsProblem();

  /** What happens on the server, as it happens. */
  ActivityFeed activity();

  /** Where commands are run. */
  CommandConsole console();
}
