package chat.parley.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.plugin.HistoryKeeping;
import chat.parley.protocol.Feature;
import chat.parley.protocol.FeaturesChanged;
import chat.parley.server.activity.Activity;
import chat.parley.server.plugin.PluginState.Disabled;
import chat.parley.server.plugin.PluginState.Failed;
import chat.parley.server.plugin.PluginState.Running;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginManagerTest {
  /** What a change of plugins.yml or of a jar may take. */
  private static final Duration PROMPT = Duration.ofSeconds(2);

  @TempDir Path folder;
  private PluginHouse house;

  @BeforeEach
  void build() throws IOException {
    house = new PluginHouse(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void runsForeignJarThatNobodyListed() throws IOException {
    house.with("sample.jar", new SampleJar("sample").saying("hello")).start();

    assertThat(house.say("sample")).isEqualTo("hello");
    assertThat(house.manager().features()).containsExactly(new Feature("sample", "1.0.0"));
    assertThat(house.info("sample").origin()).isEqualTo(PluginInfo.Origin.DATA_FOLDER);
  }

  @Test
  void switchedOffPluginServesNothingAndLeavesMemory() throws IOException {
    house.with("sample.jar", busySample()).start();
    assertThat(house.state("sample")).isEqualTo(new Running(""));
    var loader = loaderOf("sample");
    assertThat(house.manager().commands()).hasSize(1);

    house.manager().disable("sample");

    assertThat(house.state("sample")).isEqualTo(new Disabled());
    assertThat(house.say("sample")).isEqualTo("FEATURE_OFF");
    assertThat(house.manager().commands()).isEmpty();
    assertThat(house.pushes().sent()).endsWith(new FeaturesChanged(List.of()));
    assertThat(house.places().copies()).isEmptyDirectory();
    await().until(() -> isCollected(loader));
  }

  @Test
  void switchesOnAgainWithItsStorage() throws IOException {
    house.with("sample.jar", busySample()).start();
    house.say("sample");
    house.manager().disable("sample");

    house.manager().enable("sample");

    assertThat(house.say("sample")).isEqualTo("call 2");
    assertThat(house.places().data().resolve("sample/data.db")).exists();
  }

  @Test
  void switchEditsTheFileAndKeepsItsComments() throws IOException {
    house.with("sample.jar", new SampleJar("sample").saying("hello"));
    house.write("plugins:\n  sample: # mine\n    enabled: true   # for now\n").start();

    house.manager().disable("sample");

    assertThat(house.read())
        .isEqualTo("plugins:\n  sample: # mine\n    enabled: false   # for now\n");
  }

  @Test
  void replacedJarRunsWithinTwoSeconds() throws IOException {
    house.with("sample.jar", new SampleJar("sample").saying("hello")).start();
    var old = loaderOf("sample");

    house.with("sample.jar", new SampleJar("sample").version("2.0.0").saying("good day"));

    var second = List.of(new Feature("sample", "2.0.0"));
    await().atMost(PROMPT).until(() -> house.manager().features().equals(second));
    assertThat(house.say("sample")).isEqualTo("good day");
    await().until(() -> isCollected(old));
  }

  @Test
  void jarThatIsAddedRunsAndJarThatIsRemovedStops() throws IOException {
    house.start();

    house.with("sample.jar", new SampleJar("sample").saying("hello"));
    await().atMost(PROMPT).until(() -> house.say("sample").equals("hello"));
    Files.delete(house.places().data().resolve("sample.jar"));
    await().atMost(PROMPT).until(() -> house.manager().list().isEmpty());

    assertThat(house.say("sample")).isEqualTo("FEATURE_OFF");
  }

  @Test
  void changeOfFileTakesEffectWithinTwoSeconds() throws IOException {
    house.with("sample.jar", new SampleJar("sample").saying("hello")).start();

    house.write("plugins:\n  sample:\n    enabled: false\n");

    await().atMost(PROMPT).until(() -> house.state("sample") instanceof Disabled);
  }

  @Test
  void changedOptionRestartsOnlyItsPlugin() throws IOException {
    house.with("polite.jar", politeSample()).with("other.jar", new SampleJar("other")).start();
    var other = loaderOf("other").get();
    assertThat(house.say("polite")).isEqualTo("good day, 3");

    house.write("plugins:\n  polite:\n    options:\n      greeting: moin\n      times: 1\n");

    await().atMost(PROMPT).until(() -> house.say("polite").equals("moin, 1"));
    assertThat(loaderOf("other").get()).isSameAs(other);
  }

  @Test
  void wrongFileIsToldAndChangesNothing() throws IOException {
    house.with("sample.jar", new SampleJar("sample").saying("hello")).start();

    house.write("plugins:\n  sample:\n    enabled: nope\n");

    await().atMost(PROMPT).until(() -> house.manager().problem().isPresent());
    assertThat(house.manager().problem().orElseThrow())
        .contains("line 3")
        .contains("true or false");
    assertThat(house.say("sample")).isEqualTo("hello");
    house.write("plugins:\n");
    await().atMost(PROMPT).until(() -> house.manager().problem().isEmpty());
  }

  @Test
  void wrongOptionIsToldWithItsLine() throws IOException {
    house.with("polite.jar", politeSample()).start();

    house.write("plugins:\n  polite:\n    options:\n\n      times: many\n");

    await().atMost(PROMPT).until(() -> house.manager().problem().isPresent());
    assertThat(house.manager().problem().orElseThrow())
        .contains("line 5", "'times'", "whole number");
    assertThat(house.say("polite")).isEqualTo("good day, 3");
  }

  @Test
  void doesNotStartWithUnknownPlugin() throws IOException {
    house.with("sample.jar", new SampleJar("sample"));
    house.write("plugins:\n\n  smaple:\n    enabled: true\n");

    assertThatThrownBy(house::start)
        .isInstanceOf(PluginsFileException.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("'smaple'")
        .hasMessageContaining("there are sample");
  }

  @Test
  void pluginThatFailsIsToldAndOthersRun() throws IOException {
    house
        .with("good.jar", new SampleJar("good").saying("hello"))
        .with(
            "bad.jar",
            new SampleJar("bad").start("throw new IllegalStateException(\"no moon today\");"))
        .start();

    assertThat(house.state("bad")).isEqualTo(new Failed("no moon today"));
    assertThat(house.say("good")).isEqualTo("hello");
    assertThat(house.happened())
        .contains(new Activity.PluginChanged(PluginHouse.NOW, "bad", "FAILED", "no moon today"));
  }

  @Test
  void failedStartLeavesNothingBehind() throws IOException {
    var halfway =
        new SampleJar("sample").resource("1.sql", "CREATE TABLE sample_calls (n INTEGER);");
    house.with("sample.jar", halfway.start(halfwayStart())).start();

    assertThat(house.state("sample")).isEqualTo(new Failed("half way"));
    assertThat(house.say("sample")).isEqualTo("FEATURE_OFF");
    assertThat(house.places().copies()).isEmptyDirectory();
    assertThat(threadOf("sample")).isEmpty();
  }

  @Test
  void pluginCannotReachTheServer() throws IOException {
    house
        .with(
            "nosy.jar",
            new SampleJar("nosy")
                .start(
                    """
                    for (var name : List.of(
                        "chat.parley.server.plugin.PluginManager",
                        "chat.parley.server.session.PushPort",
                        "chat.parley.protocol.netty.FrameCodec",
                        "io.netty.channel.Channel",
                        "com.fasterxml.jackson.databind.ObjectMapper",
                        "org.bouncycastle.crypto.Signer",
                        "org.sqlite.JDBC")) {
                      try {
                        Class.forName(name);
                        throw new IllegalStateException("reached " + name);
                      } catch (ClassNotFoundException hidden) {
                        context.status("nothing");
                      }
                    }
                    """))
        .start();

    assertThat(house.state("nosy")).isEqualTo(new Running("nothing"));
  }

  @Test
  void unusableJarsAreFailedWithTheirReason() throws IOException {
    house
        .with("future.jar", new SampleJar("future").api(1, 99))
        .with("one.jar", new SampleJar("sample"))
        .with("two.jar", new SampleJar("sample"));
    Files.writeString(house.places().data().resolve("broken.jar"), "no jar at all");

    house.start();

    assertThat(house.state("future").detail()).contains("plugin API 1.99").contains("1.0");
    assertThat(house.state("broken")).isInstanceOf(Failed.class);
    assertThat(house.state("two").detail()).contains("'sample'").contains("one.jar");
    assertThat(house.state("sample")).isInstanceOf(Running.class);
  }

  @Test
  void dependantsStartAfterAndStopWithWhatTheyNeed() throws IOException {
    house
        .with("a.jar", new SampleJar("above").needs("below").saying("up"))
        .with("b.jar", new SampleJar("below"))
        .start();
    assertThat(house.say("above")).isEqualTo("up");

    house.manager().disable("below");

    assertThat(house.state("above"))
        .isEqualTo(new Failed("needs plugin 'below', which does not run"));
    house.manager().enable("below");
    assertThat(house.say("above")).isEqualTo("up");
  }

  @Test
  void pluginsThatNeedEachOtherFail() throws IOException {
    house
        .with("a.jar", new SampleJar("one").needs("two"))
        .with("b.jar", new SampleJar("two").needs("one"))
        .with("c.jar", new SampleJar("free"))
        .start();

    assertThat(house.state("one")).isEqualTo(new Failed("depends on itself: one > two > one"));
    assertThat(house.state("two")).isInstanceOf(Failed.class);
    assertThat(house.state("free")).isInstanceOf(Running.class);
  }

  @Test
  void secondProviderOfCapabilityFails() throws IOException {
    var provides = "context.provide(HistoryKeeping.class, conversation -> true);";
    house
        .with("a.jar", new SampleJar("first").start(provides))
        .with("b.jar", new SampleJar("second").start(provides))
        .start();

    assertThat(house.state("second").detail()).contains("HistoryKeeping").contains("'first'");
    assertThat(house.manager().find(HistoryKeeping.class)).isPresent();
  }

  @Test
  void deletesNothingBecausePluginFailed() throws IOException {
    house
        .with(
            "keeper.jar",
            new SampleJar("keeper")
                .start("context.provide(HistoryKeeping.class, conversation -> true);"))
        .start();

    house.manager().disable("keeper");
    assertThat(house.manager().find(HistoryKeeping.class)).isEmpty();
    house.with("keeper.jar", new SampleJar("keeper").start("throw new RuntimeException();"));
    house.manager().enable("keeper");

    assertThat(house.state("keeper")).isInstanceOf(Failed.class);
    assertThat(house.manager().find(HistoryKeeping.class)).isPresent();
  }

  @Test
  void refusesToSwitchWhatThereIsNot() {
    house.start();

    assertThatThrownBy(() -> house.manager().enable("ghost"))
        .isInstanceOf(PluginsFileException.class)
        .hasMessageContaining("'ghost'");
  }

  /** Uses everything a plugin is given. */
  private static SampleJar busySample() {
    return new SampleJar("sample")
        .resource("1.sql", "CREATE TABLE sample_calls (at INTEGER);")
        .start(
            """
            var jdbi = context.storage("1.sql");
            context.requests().handle("sample/say", RequestRule.standard(), (caller, payload) -> {
              jdbi.useHandle(handle -> handle.execute("INSERT INTO sample_calls VALUES (1)"));
              var calls = jdbi.withHandle(handle ->
                  handle.createQuery("SELECT count(*) FROM sample_calls").mapTo(int.class).one());
              return Bytes.wrap(("call " + calls).getBytes());
            });
            context.events().on(ServerEvent.AccountOnline.class, event -> context.status("seen"));
            context.commands().add(new PluginCommand("sample", "Says so.", List.of(),
                arguments -> new CommandOutput.Text("so")));
            context.provide(HistoryKeeping.class, conversation -> false);
            context.log().info("started");
            """);
  }

  private static SampleJar politeSample() {
    return new SampleJar("polite")
        .settings(
            """
            @Setting(defaultValue = "good day", description = "What to say.") String greeting,
            @Setting(defaultValue = "3", description = "How often.") int times
            """)
        .start(
            """
            var options = context.settings(Options.class);
            context.requests().handle("polite/say", RequestRule.standard(), (caller, payload) ->
                Bytes.wrap((options.greeting() + ", " + options.times()).getBytes()));
            """);
  }

  private static String halfwayStart() {
    return """
    context.storage("1.sql");
    context.requests().handle("sample/say", RequestRule.standard(), (caller, payload) -> payload);
    if (true) { throw new IllegalStateException("half way"); }
    """;
  }

  private static List<Thread> threadOf(String id) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("plugin-" + id))
        .toList();
  }

  private static WeakReference<ClassLoader> loaderOf(String id) {
    return new WeakReference<>(threadOf(id).getFirst().getContextClassLoader());
  }

  private static boolean isCollected(WeakReference<?> reference) {
    System.gc();
    return reference.get() == null;
  }
}
