package chat.parley.client.conversation;

import chat.parley.client.ClientEvent;
import chat.parley.client.scene.Rogue;
import chat.parley.client.thread.ClientThread;
import chat.parley.crypto.id.ConversationId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * The honest engine of a device that hears nothing unasked: what others did meanwhile it learns by
 * being refused. Everything runs on its own thread.
 */
final class Engine implements AutoCloseable {
  final List<ClientEvent> events = new CopyOnWriteArrayList<>();
  final List<RuntimeException> failures = new CopyOnWriteArrayList<>();
  final Rogue device;
  final Rooms rooms;
  final Epochs epochs;
  final EpochMaker maker;
  final Outbox outbox;
  final Sealing sealing;
  private final ClientThread thread = new ClientThread(failures::add);

  Engine(Rogue device, Clock clock) {
    var random = new SecureRandom();
    var store = device.store();
    var uplink = device.uplink();
    this.device = device;
    this.rooms = new Rooms(store, uplink, device.people(), device.device());
    this.epochs = new Epochs(store, uplink, device.people(), device.device(), events::add);
    this.maker = new EpochMaker(uplink, device.people(), epochs, device.device(), clock, random);
    this.sealing = new Sealing(store, maker, device.device(), random);
    this.outbox =
        new Outbox(
            store,
            uplink,
            device.people(),
            rooms,
            epochs,
            maker,
            device.device(),
            clock,
            random,
            thread,
            events::add);
  }

  Room room(ConversationId chat) {
    return rooms.find(chat).orElseThrow();
  }

  /** Does something on the engine's thread and waits for it. */
  <T> T run(Supplier<T> work) {
    var done = new CompletableFuture<T>();
    thread.execute(
        () -> {
          try {
            done.complete(work.get());
          } catch (RuntimeException failed) {
            done.completeExceptionally(failed);
          }
        });
    return done.join();
  }

  /** Does something on the engine's thread and waits for it. */
  void run(Runnable work) {
    var _ =
        run(
            () -> {
              work.run();
              return true;
            });
  }

  @Override
  public void close() {
    thread.close();
    epochs.close();
    device.close();
  }
}
