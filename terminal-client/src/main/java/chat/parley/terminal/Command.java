package chat.parley.terminal;

import chat.parley.crypto.id.DeviceId;
import java.time.Duration;
import java.util.Set;

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

  /**
   * @param erase whether what the device has stored goes with it
   */
  record Logout(boolean erase) implements Command {}

  /** Something for the safety of the account; passwords and keys as they were typed. */
  sealed interface Account extends Command {}

  record Recover(String name, String key, String password) implements Account {}

  record ConfirmRecovery(String key) implements Account {}

  record NewRecoveryKey(String password) implements Account {}

  record ChangePassword(String old, String next) implements Account {}

  /**
   * @param keep the other devices that stay
   */
  record PasswordLeaked(String old, String next, Set<DeviceId> keep) implements Account {
    public PasswordLeaked {
      keep = Set.copyOf(keep);
    }
  }

  record Devices() implements Account {}

  record RevokeDevice(DeviceId device, String password) implements Account {}

  record RenewKeys() implements Account {}

  record Help() implements Command {}

  record Quit() implements Command {}
}
