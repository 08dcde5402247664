package chat.parley.client.account;

import chat.parley.client.Problem.Kind;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.Settings;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.statement.StatementId;
import chat.parley.crypto.statement.VaultHeader;
import java.util.Optional;

/**
 * The newest vault header this device has seen: its identity, version, id and costs, so that nobody
 * can show it an older one. Not the header itself, which would help a thief to guess the password.
 *
 * @see "docs/encryption.md, 3, No way back, and Restore from a backup"
 */
final class VaultMemory {
  private static final String NEWEST = "vault-header";
  private static final int MAX_LENGTH = 256;

  private final Settings settings;

  VaultMemory(Settings settings) {
    this.settings = settings;
  }

  private record Seen(Fingerprint identity, long version, StatementId id, KdfParameters cost) {
    static Seen of(VaultHeader header) {
      return new Seen(header.identity(), header.version(), header.id(), header.kdf());
    }

    static Seen decode(Bytes encoded) {
      return CanonicalReader.decode(
          encoded,
          MAX_LENGTH,
          reader ->
              new Seen(
                  Fingerprint.read(reader),
                  reader.u64(),
                  StatementId.read(reader),
                  KdfParameters.read(reader)));
    }

    Bytes encoded() {
      return CanonicalWriter.create()
          .fixed(identity.value())
          .u64(version)
          .fixed(id.value())
          .fixed(cost.encoded())
          .toBytes();
    }
  }

  /**
   * Lets a verified header pass, and remembers it.
   *
   * @throws ProblemException when this device has seen a newer one, or another of this version
   */
  void pass(VaultHeader header) {
    seen()
        .filter(last -> last.identity().equals(header.identity()))
        .filter(last -> isBack(header, last))
        .ifPresent(
            last -> {
              throw new ProblemException(
                  Kind.REFUSED,
                  "The server shows version %d of this account's passwords, but this device has seen version %d. A server restored from a backup does that: tell the operator."
                      .formatted(header.version(), last.version()));
            });
    settings.save(NEWEST, Seen.of(header).encoded());
  }

  /** What a password is derived at: never less than it was. */
  KdfParameters cost() {
    return seen().map(Seen::cost).orElse(KdfParameters.FLOOR);
  }

  /**
   * @throws ProblemException when a server asks for less than it did
   */
  void requireNotLower(KdfParameters asked) {
    var known = cost();
    if (asked.memoryKiB() < known.memoryKiB() || asked.iterations() < known.iterations()) {
      throw new ProblemException(
          Kind.REFUSED,
          "The server asks for the password in a weaker way than before. Nothing was sent to it; tell the operator.");
    }
  }

  private Optional<Seen> seen() {
    return settings.find(NEWEST).map(Seen::decode);
  }

  private static boolean isBack(VaultHeader header, Seen last) {
    return header.version() < last.version()
        || header.version() == last.version() && !header.id().equals(last.id());
  }
}
