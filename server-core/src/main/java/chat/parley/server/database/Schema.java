package chat.parley.server.database;

import java.util.List;

/**
 * What a file is and how it came to be. The number of migrations that ran stands in SQLite's {@code
 * user_version}.
 *
 * @param applicationId marks the file in SQLite's {@code application_id}; not 0
 * @param migrations in the order in which they run; only ever appended to
 */
public record Schema(int applicationId, List<Migration> migrations) {
  public Schema {
    if (applicationId == 0) {
      throw new IllegalArgumentException("0 marks no file");
    }
    migrations = List.copyOf(migrations);
  }

  /** The version of a file on which every migration ran. */
  public int version() {
    return migrations.size();
  }
}
