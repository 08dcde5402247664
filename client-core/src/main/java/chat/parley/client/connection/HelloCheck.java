package chat.parley.client.connection;

import chat.parley.client.Problem;
import chat.parley.client.Problem.Kind;
import chat.parley.client.ServerTrust;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.sign.HybridPublicKey;
import chat.parley.crypto.statement.BootKey;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.BootKeyCheck;
import chat.parley.crypto.verify.Rejection;
import chat.parley.crypto.verify.Verdict;
import chat.parley.protocol.Hello;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides whether the server that greets is the one meant: the identity signs the boot statement,
 * the statement names the key of this TLS connection, and the identity is the pinned one. Only then
 * counts what it asks of its clients.
 *
 * @see "docs/encryption.md, 3 (BootKey) and 6 (Login, 1)"
 */
public final class HelloCheck {
  private static final int PROTOCOL = 1;

  private HelloCheck() {}

  /**
   * A server identity this device accepted before.
   *
   * @param bootSeq highest sequence of a boot statement seen from it; never goes back
   */
  public record Pin(Fingerprint identity, long bootSeq) {}

  /** The decision. */
  public sealed interface Decision {}

  /** It is the server meant; {@code pin} is what to remember. */
  public record Genuine(Pin pin) implements Decision {}

  /** It is not, or it cannot be known; nothing may be sent to it. */
  public record Rejected(Problem problem) implements Decision {}

  /**
   * @param known the pin for this address, when there is one
   * @param trust what to do where there is none
   * @param mine what the server may find too old
   */
  public static Decision check(
      Greeting greeting, Optional<Pin> known, ServerTrust trust, ClientVersion mine, Instant now) {
    try {
      var boot = SignedStatement.decode(greeting.hello().bootKey(), BootKey.class);
      var identity = HybridPublicKey.decode(greeting.hello().identityKey());
      return fault(greeting, boot, identity, now)
          .or(() -> mistrust(identity.fingerprint(), known, trust, boot.statement().seq()))
          .or(() -> outdated(mine, new ClientVersion(greeting.hello().minimumClient())))
          .<Decision>map(Rejected::new)
          .orElseGet(() -> new Genuine(new Pin(identity.fingerprint(), boot.statement().seq())));
    } catch (IllegalArgumentException _) {
      return new Rejected(invalid("what it says of itself cannot be read"));
    }
  }

  private static Optional<Problem> fault(
      Greeting greeting, SignedStatement<BootKey> boot, HybridPublicKey identity, Instant now) {
    var hello = greeting.hello();
    if (hello.protocolVersion() != PROTOCOL) {
      return Optional.of(otherProtocol(hello));
    }
    if (!identity.fingerprint().serverId().equals(hello.server())) {
      return Optional.of(invalid("its identity is not the one of its id"));
    }
    return switch (BootKeyCheck.check(boot, identity, greeting.leaf(), now)) {
      case Verdict.Accepted _ -> Optional.empty();
      case Verdict.Rejected(var reason) -> Optional.of(invalid(sentence(reason)));
    };
  }

  private static Optional<Problem> mistrust(
      Fingerprint identity, Optional<Pin> known, ServerTrust trust, long bootSeq) {
    if (trust instanceof ServerTrust.Fingerprint(var typed) && !identity.matches(typed)) {
      return Optional.of(other(identity, "the fingerprint given is " + typed));
    }
    if (known.isPresent()) {
      return drift(identity, known.get(), bootSeq);
    }
    return trust instanceof ServerTrust.Ask ? Optional.of(unknown(identity)) : Optional.empty();
  }

  private static Optional<Problem> drift(Fingerprint identity, Pin pin, long bootSeq) {
    if (!identity.equals(pin.identity())) {
      return Optional.of(other(identity, "this device knows it as " + pin.identity().digits()));
    }
    return bootSeq < pin.bootSeq()
        ? Optional.of(invalid("it shows a key older than the last one seen"))
        : Optional.empty();
  }

  private static Optional<Problem> outdated(ClientVersion mine, ClientVersion oldest) {
    return mine.isBefore(oldest)
        ? Optional.of(
            new Problem(
                Kind.CLIENT_OUTDATED,
                "This server talks to Parley clients from %s on; this one is %s. Update it, then connect again; nothing was sent."
                    .formatted(oldest, mine)))
        : Optional.empty();
  }

  private static Problem unknown(Fingerprint identity) {
    return new Problem(
        Kind.SERVER_UNKNOWN,
        "This server was never seen before. Its fingerprint is %s. Compare it with the one its operator tells you, then trust it."
            .formatted(identity.digits()));
  }

  private static Problem other(Fingerprint identity, String expected) {
    return new Problem(
        Kind.SERVER_IDENTITY_CHANGED,
        "This server shows the fingerprint %s, but %s. Somebody may be posing as the server; nothing was sent to it. Ask its operator."
            .formatted(identity.digits(), expected));
  }

  private static Problem invalid(String why) {
    return new Problem(
        Kind.SERVER_IDENTITY_INVALID,
        "This server could not prove who it is: %s. Nothing was sent to it.".formatted(why));
  }

  private static String sentence(Rejection reason) {
    return switch (reason) {
      case OTHER_LEAF -> "somebody stands between this computer and the server";
      case NOT_YET_VALID, EXPIRED ->
          "its key is out of date; check the clocks of this computer and of the server";
      default -> "its identity did not sign the key it uses"; // the rest is about signatures
    };
  }

  private static Problem otherProtocol(Hello hello) {
    return new Problem(
        Kind.SERVER_IDENTITY_INVALID,
        "This server speaks version %d of the protocol, this client version %d. The older one needs an update."
            .formatted(hello.protocolVersion(), PROTOCOL));
  }
}
