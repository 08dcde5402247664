package chat.parley.server.keys;

import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.protocol.StatementPublished;
import chat.parley.server.admin.IdentityRotation;
import chat.parley.server.session.PushPort;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** Adds an identity key to the file, to the running server and to what clients know. */
public final class AnnouncedIdentities implements IdentityRotation {
  private final ServerIdentity identity;
  private final IdentityFile file;
  private final PushPort pushes;
  private final Clock clock;
  private final SecureRandom random;
  private final ReentrantLock announcing = new ReentrantLock();

  /** Announcements of the identity that was opened from this file. */
  public AnnouncedIdentities(
      ServerIdentity identity,
      IdentityFile file,
      PushPort pushes,
      Clock clock,
      SecureRandom random) {
    this.identity = identity;
    this.file = file;
    this.pushes = pushes;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Instant announce() {
    announcing.lock();
    try {
      var now = clock.instant();
      requireNoneAnnounced(now);
      var next = identity.keys().announce(HybridPrivateKey.generate(random), now, random);
      save(next);
      identity.use(next);
      return tell(next);
    } finally {
      announcing.unlock();
    }
  }

  private void requireNoneAnnounced(Instant now) {
    identity
        .history()
        .announced(now)
        .ifPresent(
            rotation -> {
              throw new IllegalArgumentException(
                  "A new identity is announced already; it signs from %s on."
                      .formatted(rotation.effectiveAt()));
            });
  }

  /**
   * What is wrong with the file is the operator's to mend, so it is told as the command's answer.
   */
  private void save(IdentityKeys next) {
    try {
      file.save(next);
    } catch (IdentityFileException unusable) {
      throw new IllegalArgumentException(unusable.getMessage(), unusable);
    }
  }

  private Instant tell(IdentityKeys announced) {
    SignedStatement<?> rotation = announced.rotations().getLast();
    pushes.toEveryone(new StatementPublished(rotation.encode()));
    return announced.rotations().getLast().statement().effectiveAt();
  }
}
