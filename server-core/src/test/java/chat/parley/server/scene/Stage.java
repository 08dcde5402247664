package chat.parley.server.scene;

import chat.parley.crypto.cast.Person;
import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.verify.Registration;
import chat.parley.server.log.MessageLog;
import chat.parley.server.store.CoreStores;
import chat.parley.server.store.NewAccount;
import chat.parley.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;

/** A real store on a disk, which can be closed and opened again, with the cast in it. */
public final class Stage implements AutoCloseable {
  public final Cast cast = new Cast();
  public final SettableClock clock = new SettableClock(Person.NOW);
  public final ConversationId conversation = cast.chat.conversation.statement().conversationId();
  private final Path file;
  private final int maxUnindexed;
  private CoreStores stores;
  private MessageLog log;

  public Stage(Path folder, int maxUnindexed) {
    this.file = folder.resolve("core.db");
    this.maxUnindexed = maxUnindexed;
    this.stores = openStores();
    this.log = openLog();
  }

  /** Everybody has an account, the conversation is open and has its first epoch. */
  public static Stage withConversation(Path folder, int maxUnindexed) {
    var stage = new Stage(folder, maxUnindexed);
    stage.enterEverybody();
    stage.stores.conversations().append(stage.cast.chat.conversation).toCompletableFuture().join();
    stage
        .stores
        .epochs(stage.log)
        .publish(stage.cast.epoch, stage.cast.wraps)
        .toCompletableFuture()
        .join();
    return stage;
  }

  /** Alice has both devices, bob has his. */
  public void enterEverybody() {
    stores.accounts().create(newAccount(cast.alice)).toCompletableFuture().join();
    stores.accounts().publish(cast.lap).toCompletableFuture().join();
    stores.accounts().create(newAccount(cast.bob)).toCompletableFuture().join();
  }

  public CoreStores stores() {
    return stores;
  }

  public MessageLog log() {
    return log;
  }

  /** Closes and opens everything, as a restart does. */
  public void restart() {
    stores.close();
    stores = openStores();
    log = openLog();
  }

  @Override
  public void close() {
    stores.close();
  }

  public static NewAccount newAccount(Registration statements) {
    return NewAccount.of(statements, statements.root().statement().createdAt());
  }

  private CoreStores openStores() {
    return CoreStores.open(file, clock, new SeededRandom("store"), new SimpleMeterRegistry());
  }

  private MessageLog openLog() {
    return MessageLog.open(stores.database(), clock, Runnable::run, maxUnindexed);
  }
}
