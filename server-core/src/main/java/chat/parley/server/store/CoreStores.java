package chat.parley.server.store;

import chat.parley.server.database.Database;
import chat.parley.server.database.Migration;
import chat.parley.server.database.Schema;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/**
 * The core's database and the stores in it.
 *
 * <p>Ownership: whoever opens it closes it, last of all: nothing is stored afterwards.
 */
public final class CoreStores implements AutoCloseable {
  /** "PrlC" in SQLite's application id. */
  private static final int APPLICATION_ID = 0x50726c43;

  private final Database database;
  private final Clock clock;
  private final InstallationStore installation;

  private CoreStores(Database database, Clock clock, InstallationStore installation) {
    this.database = database;
    this.clock = clock;
    this.installation = installation;
  }

  /**
   * Opens the core's database, makes it when there is none, and brings it up to date.
   *
   * @param file in a folder that exists
   * @param random makes what marks a new store
   * @throws chat.parley.server.database.DatabaseException when it cannot be used; the message says
   *     what to do
   */
  public static CoreStores open(Path file, Clock clock, SecureRandom random, MeterRegistry meters) {
    var database = Database.open(file, schema(), clock, meters);
    var installation = JdbiInstallationStore.open(database, random, clock.instant());
    return new CoreStores(database, clock, installation);
  }

  /** The file itself, for the message log. */
  public Database database() {
    return database;
  }

  /** What marks this store. */
  public InstallationStore installation() {
    return installation;
  }

  /** Public halves and dates of all boot keys. */
  public BootKeyStore bootKeys() {
    return new JdbiBootKeyStore(database);
  }

  /** The accounts. */
  public AccountStore accounts() {
    return new JdbiAccountStore(database, clock);
  }

  /** Signed statements of accounts, devices and conversations. */
  public StatementStore statements() {
    return new JdbiStatementStore(database);
  }

  /** What operators decided about accounts. */
  public NoticeStore notices() {
    return new JdbiNoticeStore(database, clock);
  }

  /** Which accounts may begin anew. */
  public ReEnrolmentStore reEnrolments() {
    return new JdbiReEnrolmentStore(database, clock);
  }

  /** How often conversations have changed their key. */
  public KeyOverviewStore keyOverviews() {
    return new JdbiKeyOverviewStore(database);
  }

  /** The conversations. */
  public ConversationStore conversations() {
    return new JdbiConversationStore(database, clock);
  }

  /**
   * The epochs.
   *
   * @param listener told of each new one before any message behind it is judged
   */
  public EpochStore epochs(EpochListener listener) {
    return new JdbiEpochStore(database, clock, listener);
  }

  /** How the plugins were last seen. */
  public PluginStateStore pluginStates() {
    return new JdbiPluginStateStore(database);
  }

  @Override
  public void close() {
    database.close();
  }

  private static Schema schema() {
    var loader = CoreStores.class.getClassLoader();
    return new Schema(
        APPLICATION_ID,
        List.of(
            Migration.ofResource(loader, "chat/parley/server/store/V1__core.sql"),
            Migration.ofResource(loader, "chat/parley/server/store/V2__notices.sql"),
            Migration.ofResource(loader, "chat/parley/server/store/V3__re_enrolments.sql")));
  }
}
