package chat.parley.plugin;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;

/**
 * Everything a plugin gets from the server; valid from {@code start} until {@code stop}. What is
 * registered through it is undone by the server when the plugin stops.
 *
 * <p>Thread: any, unless a method says otherwise.
 *
 * @since API 1.0
 */
@ServerProvided
public interface PluginContext {
  /**
   * The options of plugins.yml, checked and with defaults filled in.
   *
   * @param type the record named in the descriptor
   */
  <S extends Record> S settings(Class<S> type);

  /** Where handlers for this plugin's request types are registered. */
  PluginRequests requests();

  /** Where listeners for what happens on the server are registered. */
  PluginEvents events();

  /** Where commands of the admin console are added. */
  PluginCommands commands();

  /**
   * Offers a capability the server needs at most once, such as {@link AccountCreation}.
   *
   * @throws IllegalStateException when another plugin provides it already
   */
  <C> void provide(Class<C> capability, C provider);

  /** Who has an account. */
  Directory directory();

  /** The stored, sealed messages. */
  MessageArchive messages();

  /**
   * Sends a push to all connected devices of an account; to none when it is offline. Never blocks.
   *
   * @param type this plugin's id, a slash and a name
   */
  void push(AccountId account, String type, Bytes payload);

  /**
   * Opens this plugin's own database, a file no other plugin and no part of the core writes to, and
   * brings it up to date. SQLite lets one transaction write at a time: a plugin that reads and then
   * writes in one transaction serialises such transactions itself.
   *
   * @param migrations class-path resources in the plugin's jar, each an SQL script run once, in
   *     this order; scripts that ran must never change. Tables are prefixed with the plugin's id.
   */
  Jdbi storage(String... migrations);

  /** The server's clock; never use another. */
  Clock clock();

  /** A log under the plugin's name. Ids and sizes only, never content, keys or tokens. */
  Logger log();

  /** Says in a few words on the dashboard how the plugin does: "42 emotes". */
  void status(String words);
}
