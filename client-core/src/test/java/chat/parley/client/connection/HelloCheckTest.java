package chat.parley.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.Problem;
import chat.parley.client.Problem.Kind;
import chat.parley.client.ServerTrust;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.BootKey;
import chat.parley.crypto.statement.BootReason;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.protocol.Hello;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HelloCheckTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Hash LEAF = Hash.of(Bytes.fromHex("aa"));
  private static final long SEQ = 100;
  private static final ClientVersion MINE = new ClientVersion("0.2.0-SNAPSHOT");

  private final SecureRandom random = new SecureRandom();
  private final HybridPrivateKey identity = HybridPrivateKey.generate(random);
  private final HybridPrivateKey stranger = HybridPrivateKey.generate(random);

  @Test
  void pinsAnUnknownServerOnFirstUse() {
    var decision = check(greeting(identity, LEAF), Optional.empty(), new ServerTrust.FirstUse());

    assertThat(decision)
        .isEqualTo(
            new HelloCheck.Genuine(new HelloCheck.Pin(identity.publicKey().fingerprint(), SEQ)));
  }

  @Test
  void asksAboutAnUnknownServerWithItsFingerprint() {
    var decision = check(greeting(identity, LEAF), Optional.empty(), new ServerTrust.Ask());

    assertThat(problem(decision).kind()).isEqualTo(Kind.SERVER_UNKNOWN);
    assertThat(problem(decision).text()).contains(identity.publicKey().fingerprint().digits());
  }

  @Test
  void takesTheFingerprintAPersonTyped() {
    var typed = identity.publicKey().fingerprint().digits().replace(" ", "-");

    assertThat(
            check(greeting(identity, LEAF), Optional.empty(), new ServerTrust.Fingerprint(typed)))
        .isInstanceOf(HelloCheck.Genuine.class);
    assertThat(
            kind(
                check(
                    greeting(stranger, LEAF),
                    Optional.empty(),
                    new ServerTrust.Fingerprint(typed))))
        .isEqualTo(Kind.SERVER_IDENTITY_CHANGED);
  }

  @Test
  void refusesAnotherIdentityThanThePinnedOne() {
    assertThat(kind(check(greeting(stranger, LEAF), pin(SEQ), new ServerTrust.FirstUse())))
        .isEqualTo(Kind.SERVER_IDENTITY_CHANGED);
  }

  @Test
  void refusesAStatementForAnotherTlsKey() {
    var relayed = greeting(identity, Hash.of(Bytes.fromHex("bb")));

    assertThat(kind(check(relayed, pin(SEQ), new ServerTrust.FirstUse())))
        .isEqualTo(Kind.SERVER_IDENTITY_INVALID);
  }

  @Test
  void refusesAnOlderBootKeyThanTheLastOneSeen() {
    assertThat(kind(check(greeting(identity, LEAF), pin(SEQ + 1), new ServerTrust.FirstUse())))
        .isEqualTo(Kind.SERVER_IDENTITY_INVALID);
  }

  @Test
  void allowsADayOfClockErrorAndNoMore() {
    var greeting = greeting(identity, LEAF);
    var late = NOW.plus(BootKey.LONGEST).plus(Duration.ofHours(23));

    assertThat(HelloCheck.check(greeting, pin(SEQ), new ServerTrust.Ask(), MINE, late))
        .isInstanceOf(HelloCheck.Genuine.class);
    assertThat(
            kind(
                HelloCheck.check(
                    greeting,
                    pin(SEQ),
                    new ServerTrust.Ask(),
                    MINE,
                    late.plus(Duration.ofHours(2)))))
        .isEqualTo(Kind.SERVER_IDENTITY_INVALID);
  }

  @Test
  void refusesWhatCannotBeRead() {
    var good = greeting(identity, LEAF).hello();
    var broken =
        new Hello(
            1,
            good.server(),
            good.incarnation(),
            Bytes.zeros(3),
            List.of(),
            good.bootKey(),
            NOW,
            1 << 20,
            "0.1.0");

    assertThat(kind(check(new Greeting(broken, LEAF, "x"), pin(SEQ), new ServerTrust.FirstUse())))
        .isEqualTo(Kind.SERVER_IDENTITY_INVALID);
  }

  @Test
  void refusesAServerThatAsksForANewerClientAndNamesBoth() {
    var decision =
        check(greeting(identity, LEAF, "0.2.1"), Optional.empty(), new ServerTrust.FirstUse());

    assertThat(problem(decision).kind()).isEqualTo(Kind.CLIENT_OUTDATED);
    assertThat(problem(decision).text()).contains("0.2.1", "0.2.0-SNAPSHOT", "Update");
    assertThat(check(greeting(identity, LEAF, "0.2.0"), pin(SEQ), new ServerTrust.Ask()))
        .isInstanceOf(HelloCheck.Genuine.class);
  }

  @Test
  void believesNobodyElseThatItIsTooOld() {
    assertThat(kind(check(greeting(stranger, LEAF, "9.0.0"), pin(SEQ), new ServerTrust.Ask())))
        .isEqualTo(Kind.SERVER_IDENTITY_CHANGED);
  }

  @Test
  void refusesAnOldestClientThatIsNoVersion() {
    assertThat(kind(check(greeting(identity, LEAF, "newest"), pin(SEQ), new ServerTrust.Ask())))
        .isEqualTo(Kind.SERVER_IDENTITY_INVALID);
  }

  private Greeting greeting(HybridPrivateKey key, Hash signedLeaf) {
    return greeting(key, signedLeaf, "0.1.0");
  }

  private Greeting greeting(HybridPrivateKey key, Hash signedLeaf, String minimumClient) {
    var server = key.publicKey().fingerprint().serverId();
    var boot =
        new BootKey(server, SEQ, signedLeaf, NOW, NOW.plus(BootKey.LONGEST), BootReason.BOOT);
    var hello =
        new Hello(
            1,
            server,
            Bytes.zeros(16),
            key.publicKey().encoded(),
            List.of(),
            SignedStatement.sign(boot, key, random).encode(),
            NOW,
            1 << 20,
            minimumClient);
    return new Greeting(hello, LEAF, "X25519MLKEM768");
  }

  private Optional<HelloCheck.Pin> pin(long seq) {
    return Optional.of(new HelloCheck.Pin(identity.publicKey().fingerprint(), seq));
  }

  private static HelloCheck.Decision check(
      Greeting greeting, Optional<HelloCheck.Pin> pin, ServerTrust trust) {
    return HelloCheck.check(greeting, pin, trust, MINE, NOW);
  }

  private static Kind kind(HelloCheck.Decision decision) {
    return problem(decision).kind();
  }

  private static Problem problem(HelloCheck.Decision decision) {
    assertThat(decision).isInstanceOf(HelloCheck.Rejected.class);
    return ((HelloCheck.Rejected) decision).problem();
  }
}
