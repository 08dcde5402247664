package chat.parley.server.admin.access;

import chat.parley.server.database.Database;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The signed-in browsers, in the admin database: 256-bit secrets, stored as hashes. A session that
 * is over is never returned. Thread: any that may block.
 */
final class AdminSessions {
  private static final int TOKEN_BITS = 256;
  private static final int ID_BITS = 64;
  private static final Duration TOUCH_STEP = Duration.ofSeconds(10);
  private static final String ALL =
      "SELECT s.*, a.role FROM admin_sessions s JOIN admins a ON a.name = s.admin ";

  private final Database database;
  private final SecureRandom random;
  private final Clock clock;

  AdminSessions(Database database, SecureRandom random, Clock clock) {
    this.database = database;
    this.random = random;
    this.clock = clock;
  }

  /** Starts a session whose password, or link of the host, was just proven. */
  SignInResult.SignedIn start(AdminStore.Admin admin, Visitor visitor) {
    var token = SecretToken.fresh(random, TOKEN_BITS);
    var id = SecretToken.fresh(random, ID_BITS);
    var now = Instant.ofEpochMilli(clock.millis());
    var session =
        new AdminSession(
            id, admin.name(), admin.role(), now, now, now, visitor.address(), visitor.agent());
    insert(token, session);
    return new SignInResult.SignedIn(token, session);
  }

  Optional<AdminSession> find(String token) {
    return database
        .read(
            handle ->
                handle
                    .createQuery(ALL + "WHERE token_hash = :hash")
                    .bind("hash", SecretToken.hash(token).toArray())
                    .map(AdminSessions::read)
                    .findOne())
        .filter(this::lives);
  }

  /** Those that live, the newest first. */
  List<AdminSession> list() {
    return database
        .read(
            handle ->
                handle
                    .createQuery(ALL + "ORDER BY s.started_at DESC")
                    .map(AdminSessions::read)
                    .list())
        .stream()
        .filter(this::lives)
        .toList();
  }

  /** Notes that a person did something; small steps are not worth a write. */
  void touch(AdminSession session) {
    if (session.lastActiveAt().plus(TOUCH_STEP).isBefore(clock.instant())) {
      setToNow("last_active_at", session);
    }
  }

  /** Notes that the password was proven again. */
  void confirm(AdminSession session) {
    setToNow("confirmed_at", session);
  }

  /** Ends a session; false when there is none of that id. */
  boolean end(String id) {
    return database
            .write(handle -> handle.execute("DELETE FROM admin_sessions WHERE id = ?", id))
            .join()
        > 0;
  }

  private void setToNow(String column, AdminSession session) {
    database
        .write(
            handle ->
                handle.execute(
                    "UPDATE admin_sessions SET " + column + " = ? WHERE id = ?",
                    clock.millis(),
                    session.id()))
        .join();
  }

  private void insert(String token, AdminSession session) {
    database
        .write(
            handle -> {
              handle.execute(
                  "DELETE FROM admin_sessions WHERE started_at < ?",
                  session.startedAt().minus(AdminSession.ABSOLUTE).toEpochMilli());
              return handle.execute(
                  "INSERT INTO admin_sessions (token_hash, id, admin, started_at, last_active_at,"
                      + " confirmed_at, address, agent) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                  SecretToken.hash(token).toArray(),
                  session.id(),
                  session.admin(),
                  session.startedAt().toEpochMilli(),
                  session.lastActiveAt().toEpochMilli(),
                  session.confirmedAt().toEpochMilli(),
                  session.address(),
                  session.agent());
            })
        .join();
  }

  private boolean lives(AdminSession session) {
    return clock.instant().isBefore(session.endsAt());
  }

  private static AdminSession read(ResultSet row, StatementContext context) throws SQLException {
    return new AdminSession(
        row.getString("id"),
        row.getString("admin"),
        AdminRole.valueOf(row.getString("role")),
        Instant.ofEpochMilli(row.getLong("started_at")),
        Instant.ofEpochMilli(row.getLong("last_active_at")),
        Instant.ofEpochMilli(row.getLong("confirmed_at")),
        row.getString("address"),
        row.getString("agent"));
  }
}
