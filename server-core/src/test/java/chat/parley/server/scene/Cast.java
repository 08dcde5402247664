package chat.parley.server.scene;

import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Gadget;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.cast.Updates;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.MessageId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.message.MessageHeader;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochCore;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementId;
import chat.parley.crypto.verify.AccountUpdate.DeviceAdded;
import chat.parley.crypto.verify.Registration;
import chat.parley.plugin.Caller;
import java.security.SecureRandom;
import java.util.List;

/** Alice with desk and lap, bob with his phone, and all they say and sign. */
public final class Cast {
  private static final int CIPHERTEXT = 256 + 16;

  public final Chat chat = new Chat();
  public final Registration alice =
      new Registration(
          chat.alice.root, chat.aliceFirst, chat.deskKem, chat.alice.vault(KdfParameters.FLOOR));
  public final Registration bob =
      new Registration(
          chat.bob.root, chat.bobList, chat.phoneKem, chat.bob.vault(KdfParameters.FLOOR));
  public final DeviceAdded lap = new DeviceAdded(chat.aliceList, chat.lapKem);
  public final Updates updates = new Updates(chat);
  public final Caller desk = new Caller(chat.alice.account, chat.alice.name, chat.desk.id);
  public final Caller aliceLap = new Caller(chat.alice.account, chat.alice.name, chat.lap.id);
  public final Caller phone = new Caller(chat.bob.account, chat.bob.name, chat.phone.id);
  private final SecureRandom random = new SeededRandom("cast");

  /** Wraps for the recipients of any epoch of these three devices and two vaults. */
  public final List<Bytes> wraps =
      chat.core().recipients().stream().map(_ -> Bytes.random(random, 1168)).toList();

  public final SignedStatement<Epoch> epoch = sign(chat.core());

  /** The epoch after {@code last}. */
  public SignedStatement<Epoch> after(SignedStatement<Epoch> last) {
    return sign(number(last.statement().number() + 1, List.of(last.id())));
  }

  public SignedStatement<Epoch> sign(EpochCore core) {
    return SignedStatement.sign(
        new Epoch(core, wraps.stream().map(Hash::of).toList()), chat.desk.key);
  }

  public EpochCore number(long n, List<StatementId> prev) {
    var core = chat.core();
    return new EpochCore(
        core.serverId(),
        core.signer(),
        core.conversationId(),
        n,
        prev,
        core.reason(),
        core.createdAt(),
        core.conversationSeq(),
        core.conversation(),
        core.inputs(),
        core.keyCommit(),
        core.recipients(),
        core.dormant());
  }

  /** A message of alice's desk in the first epoch, with a new id. */
  public SealedMessage fromDesk(long devSeq) {
    return message(chat.alice, chat.desk, epoch, devSeq, MessageId.of(Bytes.random(random, 16)));
  }

  /** A message of bob's phone in the first epoch, with a new id. */
  public SealedMessage fromPhone(long devSeq) {
    return message(chat.bob, chat.phone, epoch, devSeq, MessageId.of(Bytes.random(random, 16)));
  }

  public SealedMessage message(
      Person sender, Gadget device, SignedStatement<Epoch> in, long devSeq, MessageId id) {
    var header =
        new MessageHeader(
            chat.conversation.statement().conversationId(),
            in.statement().number(),
            in.id(),
            sender.account,
            device.id,
            id,
            devSeq,
            devSeq == 1 ? Hash.NONE : Hash.of(id.value()),
            Person.NOW,
            Bytes.random(random, MessageHeader.SALT_LENGTH));
    return SealedMessage.sign(header, Bytes.random(random, CIPHERTEXT), device.key);
  }
}
