package chat.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.ChatClient;
import chat.parley.client.ChatClients;
import chat.parley.client.ClientEvent.ConnectionChanged;
import chat.parley.client.ClientOptions;
import chat.parley.client.Outcome;
import chat.parley.client.ServerAddress;
import chat.parley.client.ServerTrust;
import chat.parley.swing.ChatWindow;
import chat.parley.swing.ClientApplication;
import chat.parley.swing.SettingsFile;
import chat.parley.swing.text.Words;
import chat.parley.system.process.ServerProgram;
import chat.parley.system.screen.Chromium;
import chat.parley.system.screen.VirtualScreen;
import chat.parley.system.screen.WindowProbe;
import chat.parley.system.screen.WindowProbe.Shown;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people in two windows, and an operator in a browser who watches and steps in. */
class DashboardAndWindowsIT {
  private static final String OWNER_PASSWORD = "velvet-falcon-meadow-55";
  private static final String PASSWORD = "copper-lantern-glacier-41";

  @TempDir private Path temporary;

  @Test
  void peopleChatInWindowsWhileTheOperatorWatchesKicksAndSwitches() throws Exception {
    var screen = VirtualScreen.require();
    try (var browser = Chromium.require();
        var server = ServerProgram.start(temporary.resolve("server"))) {
      setUp(browser, server);
      signOutAndIn(browser);
      var ann = client(server, "ann");
      var ben = client(server, "ben");
      browser.waitForText("[data-activity]", "ben");
      succeed(ann.addFriend("ben"));
      succeed(ben.addFriend("ann"));

      var windows = windows(List.of(ann, ben));
      var robot = WindowProbe.robot();
      try {
        var left = new WindowProbe(robot, windows.get(0));
        var right = new WindowProbe(robot, windows.get(1));
        converse(left, right);
        screen.photograph("two-windows");
        browser.photograph("control-room");
        switchEmotesOff(browser, left);
        kick(browser, server, ben);
      } finally {
        robot.cleanUpWithoutDisposingWindows();
        close(windows);
      }
    }
  }

  private static void setUp(Chromium browser, ServerProgram server) {
    browser.open(server.setupLink());
    browser.type("#name", "olga");
    browser.type("#password", OWNER_PASSWORD);
    browser.type("#repeat", OWNER_PASSWORD);
    browser.press("form[action='/setup'] button");
    browser.find("[data-activity]");
  }

  private static void signOutAndIn(Chromium browser) {
    browser.press("form[action='/sign-out'] button");
    browser.type("#name", "olga");
    browser.type("#password", OWNER_PASSWORD);
    browser.press("form[action='/sign-in'] button");
    browser.find("[data-activity]");
  }

  private static void converse(WindowProbe left, WindowProbe right) {
    left.openChatWith("ben");
    right.openChatWith("ann");
    left.write("is anybody there");
    right.waitForRow("is anybody there");
    right.write("somebody is");
    left.waitForRow("somebody is");
  }

  private static void switchEmotesOff(Chromium browser, WindowProbe window) {
    window.waitUntilShown("emotes", Shown.YES);
    browser.press("a[href='/plugins']");
    browser.press("button[data-plugin='emotes']");
    window.waitUntilShown("emotes", Shown.NO);
    browser.press("button[data-plugin='emotes']");
    window.waitUntilShown("emotes", Shown.YES);
  }

  private static void kick(Chromium browser, ServerProgram server, ChatClient ben) {
    var changes = new CopyOnWriteArrayList<ConnectionChanged>();
    try (var _ =
        ben.subscribe(
            event -> {
              if (event instanceof ConnectionChanged change) {
                changes.add(change);
              }
            })) {
      browser.open(server.dashboard().resolve("/control"));
      browser.type("#line", "kick ben\n");
      await().atMost(Duration.ofSeconds(20)).until(() -> !changes.isEmpty());
      browser.waitForText("[data-activity]", "kick ben");
    }
  }

  private ChatClient client(ServerProgram server, String name) {
    var options = new ClientOptions(temporary.resolve(name), Clock.systemUTC(), new SecureRandom());
    var client = ChatClients.open(options);
    succeed(client.connect(ServerAddress.parse(server.address()), new ServerTrust.FirstUse()));
    succeed(client.register(name, PASSWORD.toCharArray(), ""));
    return client;
  }

  private List<ChatWindow> windows(List<ChatClient> clients) throws Exception {
    return onEventThread(
        () -> {
          var settings = SettingsFile.in(temporary);
          var application =
              new ClientApplication(
                  Words.in(Locale.ENGLISH),
                  Clock.systemUTC(),
                  ClientApplication.appearance(settings.current()));
          var left = application.open(clients.get(0), settings);
          left.place(new Rectangle(0, 0, 1120, 820));
          var right = application.open(clients.get(1), settings);
          right.place(new Rectangle(1120, 0, 1120, 820));
          return List.of(left, right);
        });
  }

  private static void close(List<ChatWindow> windows) throws Exception {
    onEventThread(
        () -> {
          windows.forEach(window -> window.frame().dispose());
          return windows;
        });
    windows.forEach(window -> window.closed().toCompletableFuture().join());
  }

  private static <T> T onEventThread(java.util.concurrent.Callable<T> work)
      throws InterruptedException, InvocationTargetException, ExecutionException {
    var task = new FutureTask<>(work);
    EventQueue.invokeAndWait(task);
    return task.get();
  }

  private static <T> void succeed(CompletionStage<Outcome<T>> stage) {
    assertThat(stage.toCompletableFuture().join()).isInstanceOf(Outcome.Success.class);
  }
}
