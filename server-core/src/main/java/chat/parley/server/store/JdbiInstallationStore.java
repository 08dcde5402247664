package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.server.database.Database;
import java.security.SecureRandom;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Read once when the store is opened; made then if it is a new one. */
record JdbiInstallationStore(Bytes incarnation, Bytes decoySecret) implements InstallationStore {
  private static final int INCARNATION_LENGTH = 16;
  private static final int SECRET_LENGTH = 32;

  static JdbiInstallationStore open(Database database, SecureRandom random, Instant now) {
    return database
        .write(
            handle -> {
              make(handle, random, now);
              return load(handle);
            })
        .join();
  }

  private static void make(Handle handle, SecureRandom random, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO installation (one, incarnation, decoy_secret, created_at)
            VALUES (1, :incarnation, :secret, :now) ON CONFLICT DO NOTHING""")
        .bind("incarnation", Bytes.random(random, INCARNATION_LENGTH).readOnlyArray())
        .bind("secret", Bytes.random(random, SECRET_LENGTH).readOnlyArray())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  private static JdbiInstallationStore load(Handle handle) {
    return handle
        .createQuery("SELECT incarnation, decoy_secret FROM installation")
        .map(
            (row, _) ->
                new JdbiInstallationStore(Bytes.wrap(row.getBytes(1)), Bytes.wrap(row.getBytes(2))))
        .one();
  }

  /** Without the secret, so that no log ever shows it. */
  @Override
  public String toString() {
    return "installation " + incarnation.toHex();
  }
}
