package chat.parley.server.plugin;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.plugin.Caller;
import chat.parley.plugin.Directory;
import chat.parley.protocol.PluginReply;
import chat.parley.protocol.PluginRequest;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Reply;
import chat.parley.protocol.RequestId;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Folders, a plugins.yml and a manager around them. */
final class PluginHouse implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");
  static final Caller ALICE = new Caller(AccountId.NONE, new CanonicalName("alice"), DeviceId.NONE);

  private final Path root;
  private final PluginPlaces places;
  private final RecordingPushes pushes = new RecordingPushes();
  private final ActivityStream activities = new ActivityStream(100);
  private final PluginManager manager;

  PluginHouse(Path root) throws IOException {
    this.root = root;
    this.places =
        new PluginPlaces(
            Files.createDirectories(root.resolve("shipped")),
            Files.createDirectories(root.resolve("data/plugins")),
            root.resolve("data/plugins.yml"),
            root.resolve("data/run/plugins"));
    write("plugins:\n");
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var services =
        new PluginServices(
            new EmptyDirectory(),
            (_, _, _, _) -> Optional.empty(),
            pushes,
            activities,
            new SimpleMeterRegistry(),
            clock);
    this.manager = new PluginManager(places, services, Set.of("help", "plugins"));
  }

  PluginManager manager() {
    return manager;
  }

  PluginPlaces places() {
    return places;
  }

  RecordingPushes pushes() {
    return pushes;
  }

  /** Writes plugins.yml. */
  PluginHouse write(String yaml) throws IOException {
    Files.writeString(places.file(), yaml);
    return this;
  }

  String read() throws IOException {
    return Files.readString(places.file());
  }

  /** Puts a jar into the data folder. */
  PluginHouse with(String file, SampleJar sample) throws IOException {
    sample.write(places.data().resolve(file), root);
    return this;
  }

  PluginHouse start() {
    manager.start();
    return this;
  }

  /** What a plugin answers to its request {@code id/say}, or the code of the refusal. */
  String say(String id) {
    return switch (ask(id + "/say", Bytes.empty())) {
      case PluginReply(_, var payload) -> new String(payload.toArray(), StandardCharsets.UTF_8);
      case Refused refused -> refused.code().name();
      default -> throw new AssertionError("no reply of a plugin");
    };
  }

  Reply ask(String type, Bytes payload) {
    return manager
        .dispatcher()
        .handle(ALICE, new PluginRequest(new RequestId(7), type, payload))
        .<Reply>thenApply(reply -> reply)
        .toCompletableFuture()
        .join();
  }

  PluginState state(String id) {
    return info(id).state();
  }

  PluginInfo info(String id) {
    return manager.list().stream()
        .filter(plugin -> plugin.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no plugin " + id));
  }

  void happens(Activity activity) {
    activities.publish(activity);
  }

  List<Activity> happened() {
    return activities.recent();
  }

  @Override
  public void close() {
    manager.close();
  }

  private record EmptyDirectory() implements Directory {
    @Override
    public Optional<Entry> byName(CanonicalName name) {
      return Optional.empty();
    }

    @Override
    public Optional<Entry> byId(AccountId account) {
      return Optional.empty();
    }

    @Override
    public boolean isOnline(AccountId account) {
      return false;
    }
  }
}
