package chat.parley.server.admin.command;

import chat.parley.crypto.id.DeviceId;
import chat.parley.server.admin.AccountKeys.DeviceKey;
import chat.parley.server.admin.AccountKeys.Kem;
import chat.parley.server.keys.notice.NoticeChange;
import chat.parley.server.store.AccountRecord;
import chat.parley.server.store.DeviceRecord;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Commands about one person's devices: what there is, shut out, serve again. */
final class DeviceCommands {
  private static final int SHOWN_ID = 10;
  private static final String DEVICE = "device";

  private final Supplier<CommandTargets> targets;
  private final AccountNames names;

  private DeviceCommands(Supplier<CommandTargets> targets) {
    this.targets = targets;
    this.names = new AccountNames(targets);
  }

  static List<ConsoleCommand> on(Supplier<CommandTargets> targets) {
    var devices = new DeviceCommands(targets);
    var name = devices.names.parameter();
    var device = Parameter.required(DEVICE, List::of);
    return List.of(
        ConsoleCommand.with(
            "devices",
            name,
            "Lists a person's devices and how old their keys are.",
            Weight.READS,
            devices::list),
        new ConsoleCommand(
            List.of("revoke-device"),
            List.of(name, device),
            "Shuts a device out: DEVICE is the beginning of its id, as devices shows it.",
            Weight.DANGEROUS,
            devices::revoke),
        new ConsoleCommand(
            List.of("allow-device"),
            List.of(name, device),
            "Serves a device again that revoke-device shut out.",
            Weight.CHANGES,
            devices::allow));
  }

  private CommandResult list(Map<String, String> arguments) {
    var account = names.account(arguments);
    var rows = targets.get().keys().of(account).devices().stream().map(this::row).toList();
    return new CommandResult.Table(List.of("device", "", "added", "key", "age", ""), rows);
  }

  private List<String> row(DeviceKey device) {
    return List.of(
        shown(device.id()),
        device.service().name().toLowerCase(Locale.ROOT),
        device.addedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
        device.kem().map(Kem::number).map(String::valueOf).orElse("–"),
        device.kem().map(Kem::ageWords).orElse("–"),
        device.dormant() ? "dormant" : "");
  }

  private CommandResult revoke(Map<String, String> arguments) {
    var account = names.account(arguments);
    var device = device(account, arguments);
    targets.get().notices().issue(account.id(), new NoticeChange.Bar(device), "");
    return new CommandResult.Text(
        "Device %s of %s is shut out until allow-device lets it in again."
            .formatted(shown(device.toString()), account.name()));
  }

  private CommandResult allow(Map<String, String> arguments) {
    var account = names.account(arguments);
    var device = device(account, arguments);
    targets.get().notices().issue(account.id(), new NoticeChange.Allow(device), "");
    return new CommandResult.Text(
        "Device %s of %s is served again.".formatted(shown(device.toString()), account.name()));
  }

  private static DeviceId device(AccountRecord account, Map<String, String> arguments) {
    var typed = arguments.getOrDefault(DEVICE, "").toLowerCase(Locale.ROOT);
    var fitting =
        account.devices().stream()
            .map(DeviceRecord::id)
            .filter(id -> id.toString().equals(typed) || shortly(id).startsWith(typed))
            .toList();
    return switch (fitting.size()) {
      case 1 -> fitting.getFirst();
      case 0 -> throw wrong("%s has no device %s. Type devices %s.", account, typed);
      default -> throw wrong("%s has several devices %s…; type more of it.", account, typed);
    };
  }

  private static IllegalArgumentException wrong(String words, AccountRecord account, String typed) {
    return new IllegalArgumentException(words.formatted(account.name(), typed, account.name()));
  }

  /** Without the type byte, which is the same for all. */
  private static String shortly(DeviceId id) {
    return id.toString().substring(2);
  }

  private static String shown(String id) {
    return id.substring(2, 2 + SHOWN_ID);
  }
}
