package chat.parley.server.admin.command;

import chat.parley.crypto.statement.AccountAccess;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.server.admin.UserQuery;
import chat.parley.server.keys.notice.NoticeChange;
import chat.parley.server.store.AccountRecord;
import chat.parley.server.store.DeviceRecord;
import chat.parley.server.store.ReEnrolmentStore;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Commands about people: who there is, send away, lock out, let in again. */
final class UserCommands {
  private static final String ONLINE = "--online";

  private final Supplier<CommandTargets> targets;
  private final AccountNames names;

  private UserCommands(Supplier<CommandTargets> targets) {
    this.targets = targets;
    this.names = new AccountNames(targets);
  }

  static List<ConsoleCommand> on(Supplier<CommandTargets> targets) {
    var users = new UserCommands(targets);
    var name = users.names.parameter();
    return List.of(
        ConsoleCommand.plain("users", "Lists the accounts.", Weight.READS, _ -> users.list("")),
        ConsoleCommand.with(
            "users list",
            Parameter.optional("part", () -> List.of(ONLINE)),
            "Lists accounts whose name contains PART, or with --online those connected.",
            Weight.READS,
            arguments -> users.list(arguments.getOrDefault("part", ""))),
        ConsoleCommand.with(
            "users show", name, "Shows one account and its devices.", Weight.READS, users::show),
        ConsoleCommand.with(
            "kick", name, "Closes a person's connections.", Weight.CHANGES, users::kick),
        ConsoleCommand.with(
            "disable",
            name,
            "Locks a person out and closes their connections. Nothing is deleted.",
            Weight.DANGEROUS,
            users::disable),
        ConsoleCommand.with(
            "enable", name, "Lets a disabled person in again.", Weight.CHANGES, users::enable),
        ConsoleCommand.with(
            "re-enrol",
            name,
            "Makes a token with which a person who lost password and recovery key begins anew.",
            Weight.DANGEROUS,
            users::reEnrol),
        ConsoleCommand.with(
            "re-enrol-cancel",
            name,
            "Makes a person's re-enrol token worthless.",
            Weight.CHANGES,
            users::cancelReEnrolment));
  }

  private CommandResult list(String part) {
    var accounts =
        targets
            .get()
            .accounts()
            .list(part.equals(ONLINE) ? "" : part, 0, UserQuery.MAX_LIMIT)
            .stream()
            .filter(account -> !part.equals(ONLINE) || connected(account) > 0)
            .map(this::row)
            .toList();
    return accounts.isEmpty()
        ? new CommandResult.Text("No account fits.")
        : new CommandResult.Table(List.of("name", "since", "devices", "connected", ""), accounts);
  }

  private List<String> row(AccountRecord account) {
    return List.of(
        account.name().value(),
        account.createdAt().truncatedTo(ChronoUnit.SECONDS).toString(),
        Integer.toString(account.devices().size()),
        Integer.toString(connected(account)),
        account.disabled() ? "disabled" : "");
  }

  private CommandResult show(Map<String, String> arguments) {
    var account = names.account(arguments);
    var facts =
        Stream.of(
            List.of("name", account.name().value()),
            List.of("account", account.id().toString()),
            List.of("since", account.createdAt().toString()),
            List.of("access", account.disabled() ? "disabled" : "enabled"),
            List.of("fingerprint", account.identityFingerprint().toHex()));
    return new CommandResult.Table(
        List.of("", ""),
        Stream.concat(facts, account.devices().stream().map(this::device)).toList());
  }

  private List<String> device(DeviceRecord device) {
    var presence = targets.get().push().isConnected(device.id()) ? "connected" : "away";
    return List.of("device", "%s  %s".formatted(device.id(), presence));
  }

  private CommandResult kick(Map<String, String> arguments) {
    var account = names.account(arguments);
    var connected = connected(account);
    targets.get().push().disconnect(account.id(), GoodbyeReason.KICKED, "");
    return new CommandResult.Text(
        connected == 0
            ? "%s is not connected.".formatted(account.name())
            : "%s: %s closed.".formatted(account.name(), connections(connected)));
  }

  private CommandResult disable(Map<String, String> arguments) {
    var account = names.account(arguments);
    var connected = connected(account);
    var closed = new NoticeChange.Access(AccountAccess.DISABLED);
    targets.get().notices().issue(account.id(), closed, "");
    return new CommandResult.Text(
        "%s is disabled, %s closed.".formatted(account.name(), connections(connected)));
  }

  private CommandResult enable(Map<String, String> arguments) {
    var account = names.account(arguments);
    targets.get().notices().issue(account.id(), new NoticeChange.Access(AccountAccess.OPEN), "");
    return new CommandResult.Text("%s may sign in again.".formatted(account.name()));
  }

  private CommandResult reEnrol(Map<String, String> arguments) {
    var account = names.account(arguments);
    var token = targets.get().reEnrolments().open(account.id());
    return new CommandResult.Text(
        """
        Give this token to %s and nobody else. It works once, for %d days, and is shown only now:
        %s
        Friends are warned that the identity changed until they accept it."""
            .formatted(account.name(), ReEnrolmentStore.VALIDITY.toDays(), token));
  }

  private CommandResult cancelReEnrolment(Map<String, String> arguments) {
    var account = names.account(arguments);
    targets.get().reEnrolments().close(account.id());
    return new CommandResult.Text("%s cannot begin anew any more.".formatted(account.name()));
  }

  private int connected(AccountRecord account) {
    return targets.get().push().connectedDevices(account.id()).size();
  }

  private static String connections(int count) {
    return count == 1 ? "1 connection" : count + " connections";
  }
}
