package chat.parley.server.scene;

import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Gadget;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.epoch.RecipientRule;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.MessageId;
import chat.parley.crypto.message.MessageHeader;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.ConversationKind;
import chat.parley.crypto.statement.ConversationReason;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochCore;
import chat.parley.crypto.statement.EpochInput;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.crypto.statement.Member;
import chat.parley.crypto.statement.Policy;
import chat.parley.crypto.statement.Role;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import java.util.List;

/** What alice's devices say to each other, all of it signed by her desk. */
public final class SelfTalk {
  public final SignedStatement<Conversation> conversation;
  public final SignedStatement<Epoch> epoch;
  public final List<Bytes> wraps;
  private final Chat chat;
  private final SeededRandom random = new SeededRandom("self");

  public SelfTalk(Chat chat) {
    this.chat = chat;
    conversation = opened(chat.alice, chat.desk);
    var core = core();
    wraps = core.recipients().stream().map(_ -> Bytes.random(random, 1168)).toList();
    epoch =
        SignedStatement.sign(new Epoch(core, wraps.stream().map(Hash::of).toList()), chat.desk.key);
  }

  /** The conversation of alice with herself, in the name of {@code member}. */
  public SignedStatement<Conversation> opened(Person member, Gadget signer) {
    var list = chat.aliceList.statement();
    var identity = member.identity.publicKey().fingerprint();
    return SignedStatement.sign(
        new Conversation(
            Chat.SERVER_ID,
            Signer.of(list, signer.id),
            ConversationId.self(Chat.SERVER_ID, member.account),
            0,
            List.of(),
            ConversationReason.CHANGE,
            ConversationKind.SELF,
            List.of(new Member(member.account, identity, Role.MEMBER)),
            Policy.DEFAULT),
        signer.key);
  }

  /** A message of alice's desk to her other devices. */
  public SealedMessage note(long devSeq) {
    var id = MessageId.of(Bytes.random(random, 16));
    var header =
        new MessageHeader(
            epoch.statement().conversationId(),
            epoch.statement().number(),
            epoch.id(),
            chat.alice.account,
            chat.desk.id,
            id,
            devSeq,
            devSeq == 1 ? Hash.NONE : Hash.of(id.value()),
            Person.NOW,
            Bytes.random(random, MessageHeader.SALT_LENGTH));
    return SealedMessage.sign(header, Bytes.random(random, 272), chat.desk.key);
  }

  private EpochCore core() {
    var of = conversation.statement();
    var list = chat.aliceList.statement();
    var set = RecipientRule.recipients(of, List.of(list), chat, Person.NOW);
    return new EpochCore(
        Chat.SERVER_ID,
        Signer.of(list, chat.desk.id),
        of.conversationId(),
        0,
        List.of(),
        EpochReason.MEMBERS,
        Person.NOW,
        of.seq(),
        of.id(),
        List.of(EpochInput.of(list)),
        new Hash(random.bytes(32)),
        set.recipients(),
        set.dormant());
  }
}
