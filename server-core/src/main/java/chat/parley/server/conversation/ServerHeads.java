package chat.parley.server.conversation;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.epoch.EpochEvidence;
import chat.parley.crypto.epoch.EpochHeads;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.statement.ChainKey;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.Member;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementId;
import chat.parley.crypto.statement.StatementType;
import chat.parley.server.account.AccountChains;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.StatementStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The newest statements the server has about one conversation and its members: what a new epoch
 * must be made from.
 *
 * @param signedConversation its newest version
 */
record ServerHeads(SignedStatement<Conversation> signedConversation, List<MemberHeads> members)
    implements EpochHeads, EpochEvidence {

  /** Reads them; empty when there is no such conversation. Blocks on the database. */
  static Optional<ServerHeads> of(
      AccountStore accounts, StatementStore statements, ConversationId conversation) {
    return statements
        .newest(new ChainKey(StatementType.CONVERSATION, conversation.value()))
        .map(newest -> SignedStatement.decode(newest, Conversation.class))
        .map(signed -> new ServerHeads(signed, members(accounts, statements, signed)));
  }

  private static List<MemberHeads> members(
      AccountStore accounts, StatementStore statements, SignedStatement<Conversation> signed) {
    return signed.statement().members().stream()
        .map(Member::accountId)
        .flatMap(member -> AccountChains.of(accounts, statements, member).stream())
        .map(MemberHeads::of)
        .toList();
  }

  @Override
  public Conversation conversation() {
    return signedConversation.statement();
  }

  @Override
  public Optional<DeviceList> deviceList(AccountId account) {
    return members.stream()
        .map(MemberHeads::list)
        .filter(list -> list.accountId().equals(account))
        .findAny();
  }

  @Override
  public Optional<DeviceList> deviceList(StatementId id) {
    return members.stream().map(MemberHeads::list).filter(list -> list.id().equals(id)).findAny();
  }

  @Override
  public Optional<DeviceKem> deviceKem(AccountId account, DeviceId device) {
    return members.stream()
        .filter(member -> member.list().accountId().equals(account))
        .flatMap(member -> member.deviceKems().stream())
        .map(SignedStatement::statement)
        .filter(kem -> kem.deviceId().equals(device))
        .findAny();
  }

  @Override
  public Optional<DeviceKem> deviceKem(AccountId account, DeviceId device, long n) {
    return deviceKem(account, device).filter(kem -> kem.n() == n);
  }

  @Override
  public List<Fingerprint> identities(AccountId account, Fingerprint known) {
    return members.stream()
        .filter(member -> member.list().accountId().equals(account))
        .map(MemberHeads::identities)
        .filter(identities -> identities.contains(known))
        .findAny()
        .orElseGet(() -> List.of(known));
  }

  /** All of them, signed: what a client that is behind lacks is among them. */
  List<Bytes> statements() {
    var all = new ArrayList<Bytes>();
    all.add(signedConversation.encode());
    for (var member : members) {
      all.addAll(member.renewals());
      all.add(member.deviceList().encode());
      member.deviceKems().forEach(kem -> all.add(kem.encode()));
    }
    return all;
  }

  /**
   * The newest statements of one member.
   *
   * @param renewals the signed roots above the first
   * @param identities all it has had, oldest first
   * @param deviceKems under the newest identity
   */
  record MemberHeads(
      List<Bytes> renewals,
      List<Fingerprint> identities,
      SignedStatement<DeviceList> deviceList,
      List<SignedStatement<DeviceKem>> deviceKems) {
    private static MemberHeads of(AccountChains chains) {
      var roots = chains.roots();
      var list = chains.deviceList();
      return new MemberHeads(
          roots.subList(1, roots.size()),
          chains.identities(),
          list,
          chains.deviceKems().stream()
              .filter(kem -> kem.statement().isOf(list.statement()))
              .toList());
    }

    DeviceList list() {
      return deviceList.statement();
    }
  }
}
