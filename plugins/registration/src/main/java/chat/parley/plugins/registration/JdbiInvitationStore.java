package chat.parley.plugins.registration;

import chat.parley.crypto.id.CanonicalName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Invitations in the plugin's own database; every method is one statement or one transaction. */
final class JdbiInvitationStore implements InvitationStore {
  private static final Duration HOLD = Duration.ofMinutes(5);

  private final Jdbi jdbi;
  private final Clock clock;

  JdbiInvitationStore(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public void add(List<InvitationCode> codes, Instant expiresAt) {
    var now = clock.millis();
    jdbi.useTransaction(
        handle -> {
          for (var code : codes) {
            handle
                .createUpdate(
                    """
                    INSERT INTO registration_invitations (code_hash, created_at, expires_at)
                    VALUES (:hash, :now, :expires)""")
                .bind("hash", code.hash().readOnlyArray())
                .bind("now", now)
                .bind("expires", expiresAt.toEpochMilli())
                .execute();
          }
        });
  }

  @Override
  public boolean hold(InvitationCode code, CanonicalName name) {
    var now = clock.instant();
    var held =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE registration_invitations
                        SET held_by = :name, held_until = :until
                        WHERE code_hash = :hash AND used_by IS NULL AND expires_at > :now
                          AND (held_until <= :now OR held_by = :name)""")
                    .bind("name", name.value())
                    .bind("until", now.plus(HOLD).toEpochMilli())
                    .bind("hash", code.hash().readOnlyArray())
                    .bind("now", now.toEpochMilli())
                    .execute());
    return held == 1;
  }

  @Override
  public void use(InvitationCode code, CanonicalName name) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE registration_invitations SET used_by = :name, used_at = :now
                    WHERE code_hash = :hash AND used_by IS NULL AND held_by = :name""")
                .bind("name", name.value())
                .bind("now", clock.millis())
                .bind("hash", code.hash().readOnlyArray())
                .execute());
  }

  @Override
  public void release(InvitationCode code, CanonicalName name) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE registration_invitations SET held_by = NULL, held_until = 0
                    WHERE code_hash = :hash AND used_by IS NULL AND held_by = :name""")
                .bind("name", name.value())
                .bind("hash", code.hash().readOnlyArray())
                .execute());
  }
}
