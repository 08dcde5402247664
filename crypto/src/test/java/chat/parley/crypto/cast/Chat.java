package chat.parley.crypto.cast;

import chat.parley.crypto.epoch.EpochEvidence;
import chat.parley.crypto.epoch.EpochHeads;
import chat.parley.crypto.epoch.RecipientRule;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.AdminHead;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.ConversationKind;
import chat.parley.crypto.statement.ConversationReason;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochCore;
import chat.parley.crypto.statement.EpochInput;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.crypto.statement.Member;
import chat.parley.crypto.statement.Policy;
import chat.parley.crypto.statement.Role;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import chat.parley.crypto.statement.StatementId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Alice with two devices, bob with one, their direct conversation and its first epoch. */
public final class Chat implements EpochEvidence, EpochHeads {
  public static final HybridPrivateKey SERVER =
      HybridPrivateKey.generate(new SeededRandom("server"));
  public static final ServerId SERVER_ID = SERVER.publicKey().fingerprint().serverId();

  public final Person alice = new Person(SERVER_ID, "alice");
  public final Person bob = new Person(SERVER_ID, "bob");
  public final Gadget desk = new Gadget("alice desk");
  public final Gadget lap = new Gadget("alice lap");
  public final Gadget phone = new Gadget("bob phone");
  public final SignedStatement<DeviceList> aliceFirst = alice.firstList(desk);
  public final SignedStatement<DeviceList> aliceList = alice.nextList(aliceFirst.statement(), lap);
  public final SignedStatement<DeviceList> bobList = bob.firstList(phone);
  public final SignedStatement<DeviceKem> deskKem = desk.kem(aliceFirst.statement());
  public final SignedStatement<DeviceKem> lapKem = lap.kem(aliceList.statement());
  public final SignedStatement<DeviceKem> phoneKem = phone.kem(bobList.statement());
  public final SignedStatement<Conversation> conversation = direct(Policy.DEFAULT);
  public final List<DeviceList> lists =
      new ArrayList<>(List.of(aliceFirst.statement(), aliceList.statement(), bobList.statement()));
  public final List<DeviceKem> kems =
      new ArrayList<>(List.of(deskKem.statement(), lapKem.statement(), phoneKem.statement()));
  public final List<AdminNotice> notices = new ArrayList<>();
  public final List<AccountRoot> renewals = new ArrayList<>();
  public final SignedStatement<Epoch> epoch = epoch(core());

  public SignedStatement<Conversation> direct(Policy policy) {
    var statement =
        new Conversation(
            SERVER_ID,
            Signer.of(aliceList.statement(), desk.id),
            ConversationId.direct(SERVER_ID, alice.account, bob.account),
            0,
            List.of(),
            ConversationReason.CHANGE,
            ConversationKind.DIRECT,
            members(),
            policy);
    return SignedStatement.sign(statement, desk.key);
  }

  public List<Member> members() {
    return Stream.of(alice, bob)
        .map(
            person ->
                new Member(person.account, person.identity.publicKey().fingerprint(), Role.MEMBER))
        .sorted(Comparator.comparing(Member::accountId))
        .toList();
  }

  public EpochCore core() {
    return core(conversation.statement(), Person.NOW);
  }

  public EpochCore core(Conversation of, Instant createdAt) {
    return core(of, List.of(aliceList.statement(), bobList.statement()), desk, createdAt);
  }

  public EpochCore core(
      Conversation of, List<DeviceList> current, Gadget creator, Instant createdAt) {
    var set = RecipientRule.recipients(of, current, this, this, createdAt);
    var own =
        current.stream().filter(it -> it.device(creator.id).isPresent()).findAny().orElseThrow();
    return new EpochCore(
        SERVER_ID,
        Signer.of(own, creator.id),
        of.conversationId(),
        0,
        List.of(),
        EpochReason.MEMBERS,
        createdAt,
        of.seq(),
        of.id(),
        current.stream()
            .map(list -> EpochInput.of(list, head(list.accountId())))
            .sorted(Comparator.comparing(EpochInput::accountId))
            .toList(),
        new Hash(new SeededRandom("commitment").bytes(32)),
        set.recipients(),
        set.dormant());
  }

  public SignedStatement<Epoch> epoch(EpochCore core) {
    var random = new SeededRandom("wraps");
    var wraps = core.recipients().stream().map(_ -> new Hash(random.bytes(32))).toList();
    return SignedStatement.sign(new Epoch(core, wraps), desk.key);
  }

  @Override
  public Optional<DeviceList> deviceList(StatementId id) {
    return lists.stream().filter(list -> list.id().equals(id)).findAny();
  }

  @Override
  public Optional<DeviceKem> deviceKem(AccountId account, DeviceId device, long n) {
    return kems.stream()
        .filter(kem -> kem.signer().accountId().equals(account))
        .filter(kem -> kem.deviceId().equals(device) && kem.n() == n)
        .findAny();
  }

  private AdminHead head(AccountId account) {
    return adminNotice(account).map(AdminNotice::head).orElse(AdminHead.NONE);
  }

  @Override
  public Optional<AdminNotice> adminNotice(StatementId id) {
    return notices.stream().filter(notice -> notice.id().equals(id)).findAny();
  }

  @Override
  public Optional<AdminNotice> adminNotice(AccountId account) {
    return notices.stream()
        .filter(notice -> notice.accountId().equals(account))
        .max(Comparator.comparingLong(AdminNotice::seq));
  }

  @Override
  public List<Fingerprint> identities(AccountId account, Fingerprint known) {
    var chain =
        Stream.concat(Stream.of(alice.root.statement(), bob.root.statement()), renewals.stream())
            .filter(root -> root.accountId().equals(account))
            .map(AccountRoot::identity)
            .toList();
    return chain.contains(known) ? chain : List.of(known);
  }

  @Override
  public Conversation conversation() {
    return conversation.statement();
  }

  @Override
  public Optional<DeviceList> deviceList(AccountId account) {
    return lists.stream()
        .filter(list -> list.accountId().equals(account))
        .max(Comparator.comparingLong(DeviceList::version));
  }

  @Override
  public Optional<DeviceKem> deviceKem(AccountId account, DeviceId device) {
    return kems.stream()
        .filter(kem -> kem.signer().accountId().equals(account) && kem.deviceId().equals(device))
        .max(Comparator.comparingLong(DeviceKem::n));
  }
}
