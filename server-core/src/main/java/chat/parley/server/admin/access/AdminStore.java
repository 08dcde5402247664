package chat.parley.server.admin.access;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.server.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The admin accounts in the admin database. */
final class AdminStore {
  private final Database database;

  AdminStore(Database database) {
    this.database = database;
  }

  /** One admin account. */
  record Admin(String name, AdminRole role, StoredPassword password) {}

  boolean isEmpty() {
    return database.read(handle -> count(handle) == 0);
  }

  Optional<Admin> byName(String name) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM admins WHERE name = :name")
                .bind("name", name)
                .map(AdminStore::read)
                .findOne());
  }

  /** The account that has been owner for longest. */
  Optional<Admin> firstOwner() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM admins WHERE role = 'OWNER' ORDER BY created_at, name LIMIT 1")
                .map(AdminStore::read)
                .findOne());
  }

  /** Adds the first account; false when there is one already. */
  boolean addFirst(Admin admin, Instant now) {
    return database
        .write(
            handle -> {
              var first = count(handle) == 0;
              if (first) {
                insert(handle, admin, now);
              }
              return first;
            })
        .join();
  }

  /** Removes all accounts, and with them all sessions. */
  int removeAll() {
    return database.write(handle -> handle.execute("DELETE FROM admins")).join();
  }

  private static int count(Handle handle) {
    return handle.createQuery("SELECT count(*) FROM admins").mapTo(Integer.class).one();
  }

  private static void insert(Handle handle, Admin admin, Instant now) {
    var password = admin.password();
    handle
        .createUpdate(
            "INSERT INTO admins (name, role, created_at, salt, memory_kib, iterations, parallelism, hash)"
                + " VALUES (:name, :role, :now, :salt, :memory, :iterations, :parallelism, :hash)")
        .bind("name", admin.name())
        .bind("role", admin.role().name())
        .bind("now", now.toEpochMilli())
        .bind("salt", password.salt().toArray())
        .bind("memory", password.memoryKiB())
        .bind("iterations", password.iterations())
        .bind("parallelism", password.parallelism())
        .bind("hash", password.hash().toArray())
        .execute();
  }

  private static Admin read(ResultSet row, StatementContext context) throws SQLException {
    return new Admin(
        row.getString("name"),
        AdminRole.valueOf(row.getString("role")),
        new StoredPassword(
            Bytes.wrap(row.getBytes("salt")),
            row.getInt("memory_kib"),
            row.getInt("iterations"),
            row.getInt("parallelism"),
            Bytes.wrap(row.getBytes("hash"))));
  }
}
