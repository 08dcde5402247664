package chat.parley.server.admin;

import chat.parley.server.database.Database;
import chat.parley.server.database.Migration;
import chat.parley.server.database.Schema;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The file of admin accounts, sessions and audit: apart from people's data, {@code admin.db}. */
public final class AdminDatabase {
  /** Its name in the data folder. */
  public static final String FILE_NAME = "admin.db";

  private static final int APPLICATION_ID = 0x5061_4164; // "PaAd"

  private AdminDatabase() {}

  /**
   * Opens or makes the file in the data folder; the caller closes it.
   *
   * @throws chat.parley.server.database.DatabaseException when the file cannot be used
   */
  public static Database open(Path dataFolder, Clock clock, MeterRegistry meters) {
    return Database.open(dataFolder.resolve(FILE_NAME), schema(), clock, meters);
  }

  private static Schema schema() {
    var first =
        Migration.ofResource(
            AdminDatabase.class.getClassLoader(), "chat/parley/server/admin/001-admin.sql");
    return new Schema(APPLICATION_ID, List.of(first));
  }
}
