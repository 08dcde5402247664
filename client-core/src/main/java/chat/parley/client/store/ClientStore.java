package chat.parley.client.store;

import chat.parley.client.DataFolderException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The store of one device: one SQLite file over one connection.
 *
 * <p>Thread: one, the client's, which also opens and closes it. A write outside {@link #atomically}
 * is a transaction of its own; each is durable when its method returns. Errors: {@link
 * JdbiException} when the disk fails.
 *
 * @see "docs/storage-client.md"
 */
public final class ClientStore implements AutoCloseable {
  private final Handle handle;
  private final SealedColumns sealed;

  private ClientStore(Handle handle, SealedColumns sealed) {
    this.handle = handle;
    this.sealed = sealed;
  }

  /**
   * Opens the store of a folder, and makes it on first use.
   *
   * @throws DataFolderException when it is damaged, or of a newer version
   */
  public static ClientStore open(DataFolder folder, SecureRandom random) {
    var file = folder.file("client.db");
    var source = new SQLiteDataSource(configuration());
    source.setUrl("jdbc:sqlite:" + file);
    var key = folder.storeKey(random);
    try {
      var handle = Jdbi.create(source).open();
      new Schema(file).migrate(handle);
      return new ClientStore(handle, new SealedColumns(key, random));
    } catch (JdbiException damaged) {
      throw new DataFolderException(
          "The store %s cannot be opened (%s); check the disk, or name another folder with --data."
              .formatted(file, damaged.getMessage()),
          damaged);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** Runs {@code work} in one transaction: all of it is durable afterwards, or none. */
  public <T> T atomically(Supplier<T> work) {
    return handle.isInTransaction() ? work.get() : handle.inTransaction(_ -> work.get());
  }

  /** Single values of this device. */
  public Settings settings() {
    return new Settings(handle, sealed);
  }

  /** Identities of servers. */
  public ServerPins serverPins() {
    return new ServerPins(handle, sealed);
  }

  /** Signed statements that were accepted. */
  public Statements statements() {
    return new Statements(handle, sealed);
  }

  /** Private keys this device receives epoch keys with. */
  public DeviceKeys deviceKeys() {
    return new DeviceKeys(handle, sealed);
  }

  /** Pinned identities of people. */
  public Contacts contacts() {
    return new Contacts(handle, sealed);
  }

  /** Where this device stands in each conversation. */
  public ConversationRows conversations() {
    return new ConversationRows(handle);
  }

  /** Epochs and their keys. */
  public EpochRows epochs() {
    return new EpochRows(handle, sealed);
  }

  /** Messages, opened. */
  public MessageRows messages() {
    return new MessageRows(handle, sealed);
  }

  /** Messages that are not on the server yet. */
  public OutboxRows outbox() {
    return new OutboxRows(handle);
  }

  /** How far each sender's chain and each device's cursor was seen. */
  public SenderRows senders() {
    return new SenderRows(handle);
  }

  /** Deletes everything; what stood in the file is overwritten. */
  public void erase() {
    handle.execute("pragma secure_delete = on");
    handle.useTransaction(
        transaction -> {
          transaction.execute("pragma defer_foreign_keys = on");
          tables(transaction).forEach(table -> transaction.execute("delete from " + table));
        });
    handle.execute("vacuum");
    handle.createQuery("pragma wal_checkpoint(truncate)").mapToMap().list();
  }

  @Override
  public void close() {
    handle.close();
    sealed.close();
  }

  private static List<String> tables(Handle handle) {
    return handle
        .createQuery("select name from sqlite_schema where type = 'table'")
        .mapTo(String.class)
        .list();
  }

  private static SQLiteConfig configuration() {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(10_000);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "FAST");
    return config;
  }
}
