package chat.parley.terminal;

import java.time.Duration;

/** One line of a script, understood. */
sealed interface Command {
  /**
   * Opens an account.
   *
   * @param invitation empty when there is none
   */
  record Register(String name, String password, String invitation) implements Command {}

  record Login(String name, String password) implements Command {}

  record WhoAmI() implements Command {}

  record Add(String name) implements Command {}

  record Accept(String name) implements Command {}

  record Friends() implements Command {}

  record Requests() implements Command {}

  record Open(String name) implements Command {}

  record Send(String name, String text) implements Command {}

  /**
   * @param count how many of the newest, at least 1
   */
  record History(String name, int count) implements Command {}

  record SafetyNumber(String name) implements Command {}

  /** Says that the numbers were compared and are the same. */
  record Verified(String name) implements Command {}

  record AcceptIdentity(String name) implements Command {}

  record Emotes() implements Command {}

  /**
   * @param kind the name of an event
   * @param count how many of it, at least 1
   */
  record Wait(String kind, int count, Duration time) implements Command {}

  record Logout() implements Command {}

  record Help() implements Command {}

  record Quit() implements Command {}
}
