package chat.parley.sealing.cast;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.epoch.EpochEvidence;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.ConversationKind;
import chat.parley.crypto.statement.ConversationReason;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.crypto.statement.ListedDevice;
import chat.parley.crypto.statement.Member;
import chat.parley.crypto.statement.Policy;
import chat.parley.crypto.statement.Role;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import chat.parley.crypto.statement.StatementId;
import chat.parley.sealing.epoch.EpochPlan;
import chat.parley.sealing.wrap.KemPrivateKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two people with a device and a vault each, in a direct conversation. */
public final class Duo implements EpochEvidence {
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  public static final ServerId SERVER = new ServerId(Bytes.fromHex("5e".repeat(16)));

  public final Side alice = new Side("alice");
  public final Side bob = new Side("bob");
  public final SignedStatement<Conversation> conversation = converse();

  /** One of the two. */
  public static final class Side {
    public final AccountId account;
    public final DeviceId device;
    public final Ed25519PrivateKey deviceKey;
    public final KemPrivateKey kem;
    public final KemPrivateKey vault;
    public final HybridPrivateKey identity;
    public final SignedStatement<DeviceList> list;
    public final SignedStatement<DeviceKem> deviceKem;

    Side(String name) {
      var random = new SeededRandom(name);
      account = AccountId.random(random);
      device = DeviceId.random(random);
      deviceKey = Ed25519PrivateKey.generate(random);
      kem = KemPrivateKey.generate(random);
      vault = KemPrivateKey.generate(random);
      identity = HybridPrivateKey.generate(random);
      list = SignedStatement.sign(list(), identity, random);
      var signer = Signer.of(list.statement(), device);
      deviceKem =
          SignedStatement.sign(
              DeviceKem.first(SERVER, signer, kem.publicKey(), NOW.minusSeconds(60)), deviceKey);
    }

    private DeviceList list() {
      return new DeviceList(
          SERVER,
          account,
          identity.publicKey().fingerprint(),
          1,
          List.of(),
          List.of(new ListedDevice(device, deviceKey.publicKey(), NOW)),
          List.of(),
          1,
          vault.publicKey());
    }
  }

  public EpochPlan plan(long n, List<StatementId> prev) {
    return new EpochPlan(
        conversation.statement(),
        List.of(alice.list.statement(), bob.list.statement()),
        (account, device) -> deviceKem(account, device, 1),
        alice.device,
        n,
        prev,
        EpochReason.MEMBERS,
        NOW);
  }

  @Override
  public Optional<DeviceList> deviceList(StatementId id) {
    return Stream.of(alice, bob)
        .map(side -> side.list.statement())
        .filter(list -> list.id().equals(id))
        .findAny();
  }

  @Override
  public Optional<DeviceKem> deviceKem(AccountId account, DeviceId device, long n) {
    return Stream.of(alice, bob)
        .filter(side -> side.account.equals(account) && side.device.equals(device))
        .map(side -> side.deviceKem.statement())
        .filter(kem -> kem.n() == n)
        .findAny();
  }

  private SignedStatement<Conversation> converse() {
    var members =
        Stream.of(alice, bob)
            .map(
                side ->
                    new Member(side.account, side.identity.publicKey().fingerprint(), Role.MEMBER))
            .sorted(Comparator.comparing(Member::accountId))
            .toList();
    var statement =
        new Conversation(
            SERVER,
            Signer.of(alice.list.statement(), alice.device),
            ConversationId.direct(SERVER, alice.account, bob.account),
            0,
            List.of(),
            ConversationReason.CHANGE,
            ConversationKind.DIRECT,
            members,
            Policy.DEFAULT);
    return SignedStatement.sign(statement, alice.deviceKey);
  }
}
