package chat.parley.server.admin.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.plugin.CommandOutput;
import chat.parley.plugin.PluginCommand;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.admin.AdminDatabase;
import chat.parley.server.admin.Operator;
import chat.parley.server.admin.Operator.Surface;
import chat.parley.server.admin.Overview.DoorState;
import chat.parley.server.admin.audit.AuditEntry;
import chat.parley.server.admin.audit.JdbiAuditLog;
import chat.parley.server.admin.command.CommandResult.Failure;
import chat.parley.server.admin.command.CommandResult.Table;
import chat.parley.server.admin.command.CommandResult.Text;
import chat.parley.server.database.Database;
import chat.parley.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditedConsoleTest {
  private static final Operator ROOT = new Operator("root", "127.0.0.1", Surface.WEB);

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock();
  private final ActivityStream activity = new ActivityStream(100);
  private final FakeTargets server = new FakeTargets(clock);
  private Database database;
  private JdbiAuditLog audit;
  private AuditedConsole console;

  @BeforeEach
  void open() {
    database = AdminDatabase.open(folder, clock, new SimpleMeterRegistry());
    audit = new JdbiAuditLog(database, clock);
    console = new AuditedConsole(server.targets(), server::commands, audit, activity, clock);
    server.add("alice");
    server.add("bob");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void ownWordsAreThoseTheConsoleKnows() {
    assertThat(OwnCommands.firstWords())
        .contains("users", "plugins", "rotate", "help")
        .allSatisfy(word -> assertThat(run("help " + word)).isNotInstanceOf(Failure.class));
  }

  @Test
  void kickClosesConnections() {
    assertThat(run("kick bob")).isEqualTo(new Text("bob: 1 connection closed."));
    assertThat(server.goodbyes).containsExactly(GoodbyeReason.KICKED);
  }

  @Test
  void disableLocksOutUntilEnable() {
    assertThat(run("disable bob")).isEqualTo(new Text("bob is disabled, 1 connection closed."));
    assertThat(server.isDisabled("bob")).isTrue();
    assertThat(server.goodbyes).containsExactly(GoodbyeReason.DISABLED);

    run("enable bob");
    assertThat(server.isDisabled("bob")).isFalse();
  }

  @Test
  void aDeviceIsShutOutAndServedAgain() {
    var device = server.device("bob");
    assertThat(run("devices bob"))
        .isInstanceOfSatisfying(
            Table.class,
            table -> assertThat(table.rows()).singleElement().asList().contains("connected"));

    assertThat(run("revoke-device bob " + device.substring(2, 12)))
        .isInstanceOfSatisfying(Text.class, text -> assertThat(text.text()).contains("shut out"));
    assertThat(server.goodbyes).containsExactly(GoodbyeReason.DEVICE_REMOVED);
    assertThat(run("devices bob"))
        .isInstanceOfSatisfying(
            Table.class,
            table -> assertThat(table.rows()).singleElement().asList().contains("barred"));

    run("allow-device bob " + device);
    assertThat(run("devices bob"))
        .isInstanceOfSatisfying(
            Table.class,
            table -> assertThat(table.rows()).singleElement().asList().contains("connected"));
  }

  @Test
  void aPersonIsLetBeginAnewAndTheTokenIsNotAudited() {
    assertThat(run("re-enrol bob"))
        .isInstanceOfSatisfying(Text.class, text -> assertThat(text.text()).contains("a-token"));
    assertThat(server.mayBeginAnew).hasSize(1);
    assertThat(audit.before(Long.MAX_VALUE, 10)).asString().doesNotContain("a-token");

    run("re-enrol-cancel bob");
    assertThat(server.mayBeginAnew).isEmpty();
  }

  @Test
  void usersAreListedAndFiltered() {
    assertThat(run("users"))
        .isInstanceOfSatisfying(Table.class, table -> assertThat(table.rows()).hasSize(2));
    assertThat(run("users list bo"))
        .isInstanceOfSatisfying(Table.class, table -> assertThat(table.rows()).hasSize(1));
    assertThat(run("users show bob")).isInstanceOf(Table.class);
  }

  @Test
  void doorOpensAndCloses() {
    assertThat(run("door close")).isEqualTo(new Text("The door is closed."));
    assertThat(server.state()).isEqualTo(DoorState.CLOSED);
    run("door open");
    assertThat(run("door")).isEqualTo(new Text("The door is open."));
  }

  @Test
  void pluginsAreSwitched() {
    assertThat(run("plugins disable emotes")).isEqualTo(new Text("emotes is disabled."));
    assertThat(run("plugins enable emotes")).isEqualTo(new Text("emotes is running: 42 emotes"));
    assertThat(run("plugins enable nonsense"))
        .isEqualTo(new Failure("There is no plugin nonsense."));
  }

  @Test
  void rotatesAndShutsDown() {
    assertThat(run("rotate")).isInstanceOf(Text.class);
    run("shutdown");
    assertThat(server.down).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kick",
        "kick bob eve",
        "kick nobody",
        "nonsense",
        "users show",
        "kick 'bob",
        "help nonsense",
        "door sideways",
        "devices nobody",
        "revoke-device bob",
        "revoke-device bob 123456789",
        "revoke-device bob 'no device at all'"
      })
  void mistakesAreExplained(String line) {
    assertThat(run(line))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.reason()).isNotBlank());
    assertThat(server.goodbyes).isEmpty();
  }

  @Test
  void everyRunIsAudited() {
    run("kick bob");
    run("kick nobody");
    run("nonsense");

    assertThat(audit.before(Long.MAX_VALUE, 10))
        .extracting(AuditEntry::deed)
        .containsExactly("kick nobody", "kick bob");
    assertThat(audit.before(Long.MAX_VALUE, 1).getFirst().outcome())
        .startsWith("There is no account");
  }

  @Test
  void changesAreToldToTheActivityStream() {
    run("users");
    run("kick bob");

    assertThat(activity.recent())
        .containsExactly(new Activity.AdminActed(clock.instant(), "root", "kick bob"));
  }

  @Test
  void weightSaysWhatIsDangerous() {
    assertThat(console.weigh("users")).isEqualTo(Weight.READS);
    assertThat(console.weigh("kick bob")).isEqualTo(Weight.CHANGES);
    assertThat(console.weigh("  'disable' bob")).isEqualTo(Weight.DANGEROUS);
    assertThat(console.weigh("revoke-device bob 12")).isEqualTo(Weight.DANGEROUS);
    assertThat(console.weigh("allow-device bob 12")).isEqualTo(Weight.CHANGES);
    assertThat(console.weigh("shutdown now")).isEqualTo(Weight.DANGEROUS);
  }

  @Test
  void completesCommandsAndArguments() {
    assertThat(console.complete("us")).containsExactly("users");
    assertThat(console.complete("users ")).contains("users list", "users show");
    assertThat(console.complete("kick b")).containsExactly("kick bob");
    assertThat(console.complete("plugins disable ")).containsExactly("plugins disable emotes");
    assertThat(console.complete("kick 'b")).isEmpty();
    assertThat(console.complete("kick bob ")).isEmpty();
  }

  @Test
  void pluginCommandsJoinAndLeave() {
    server.commands.add(
        new PluginCommand(
            "invite",
            "Makes an invitation.",
            List.of("uses?"),
            arguments -> new CommandOutput.Text("for " + arguments.getOrDefault("uses", "1"))));
    assertThat(run("invite 3")).isEqualTo(new Text("for 3"));
    assertThat(run("help invite")).isEqualTo(new Text("invite [USES]\nMakes an invitation."));

    server.commands.clear();
    assertThat(run("invite")).isInstanceOf(Failure.class);
  }

  @Test
  void pluginCannotReplaceACommandOfTheServer() {
    server.commands.add(
        new PluginCommand(
            "kick",
            "Does something else.",
            List.of("name"),
            _ -> new CommandOutput.Text("hijacked")));

    assertThat(run("kick bob")).isEqualTo(new Text("bob: 1 connection closed."));
  }

  @Test
  void faultOfAPluginStaysAFailure() {
    server.commands.add(
        new PluginCommand(
            "boom",
            "Breaks.",
            List.of(),
            _ -> {
              throw new IllegalStateException("secret detail");
            }));

    assertThat(run("boom"))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.reason()).doesNotContain("secret detail"));
  }

  private CommandResult run(String line) {
    return console.run(ROOT, line);
  }
}
