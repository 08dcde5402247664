package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.Ascending;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.ServerId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who is in a conversation and what they agreed to keep, signed by a member's device. The title is
 * not here: it is sealed.
 *
 * @param seq from 0
 * @param members ascending by account; 1 to {@link #MAX_MEMBERS}
 */
public record Conversation(
    ServerId serverId,
    Signer signer,
    ConversationId conversationId,
    long seq,
    List<StatementId> prev,
    ConversationReason reason,
    ConversationKind kind,
    List<Member> members,
    Policy policy)
    implements DeviceSigned {
  /** The most members of a conversation. */
  public static final int MAX_MEMBERS = 32;

  public Conversation {
    prev = Prev.check(prev, seq == 0);
    members = Ascending.require(members, Comparator.comparing(Member::accountId));
    var fits =
        switch (kind) {
          case DIRECT -> members.size() == 2;
          case SELF -> members.size() == 1;
          case GROUP -> !members.isEmpty() && members.size() <= MAX_MEMBERS;
        };
    if (!fits) {
      throw new IllegalArgumentException("the number of members does not fit the kind");
    }
  }

  /** The sequence. */
  @Override
  public long number() {
    return seq;
  }

  @Override
  public ChainKey chain() {
    return ChainKey.of(type(), conversationId.value());
  }

  /** The member of this account, when it is one. */
  public Optional<Member> member(AccountId accountId) {
    return members.stream().filter(member -> member.accountId().equals(accountId)).findAny();
  }

  /** True when every epoch is wrapped for the members' vaults too. */
  public boolean keepsHistory() {
    return policy.history() == HistoryPolicy.KEEP || kind == ConversationKind.SELF;
  }

  static Conversation read(CanonicalReader reader, ServerId serverId) {
    return new Conversation(
        serverId,
        Signer.read(reader),
        ConversationId.read(reader),
        reader.u64(),
        Prev.read(reader),
        WireEnum.read(reader, ConversationReason.values()),
        WireEnum.read(reader, ConversationKind.values()),
        reader.list(MAX_MEMBERS, Member::read),
        Policy.read(reader));
  }

  void write(CanonicalWriter writer) {
    signer.write(writer);
    writer.fixed(conversationId.value()).u64(seq);
    Prev.write(writer, prev);
    writer
        .u8(reason.code())
        .u8(kind.code())
        .list(members, (target, member) -> member.write(target));
    policy.write(writer);
  }
}
