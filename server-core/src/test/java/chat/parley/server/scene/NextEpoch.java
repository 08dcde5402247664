package chat.parley.server.scene;

import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.epoch.RecipientRule;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochCore;
import chat.parley.crypto.statement.EpochInput;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * An epoch of alice and bob, as alice's desk makes it from what it knows.
 *
 * @param epoch signed by the desk
 * @param wraps in recipient order
 */
public record NextEpoch(SignedStatement<Epoch> epoch, List<Bytes> wraps) {

  /**
   * The one after {@code last}.
   *
   * @param alice her list
   * @param kems all keys that are known, newest first
   */
  public static NextEpoch after(
      SignedStatement<Epoch> last,
      Chat chat,
      DeviceList alice,
      List<DeviceKem> kems,
      Instant at,
      EpochReason reason) {
    var conversation = chat.conversation.statement();
    var lists = List.of(alice, chat.bobList.statement());
    var set =
        RecipientRule.recipients(
            conversation,
            lists,
            (account, device) ->
                kems.stream()
                    .filter(kem -> kem.signer().accountId().equals(account))
                    .filter(kem -> kem.deviceId().equals(device))
                    .findFirst(),
            at);
    var random = new SeededRandom("epoch after " + last.id());
    var wraps = set.recipients().stream().map(_ -> Bytes.random(random, 1168)).toList();
    var core =
        new EpochCore(
            Chat.SERVER_ID,
            Signer.of(alice, chat.desk.id),
            conversation.conversationId(),
            last.statement().number() + 1,
            List.of(last.id()),
            reason,
            at,
            conversation.seq(),
            conversation.id(),
            lists.stream()
                .map(EpochInput::of)
                .sorted(Comparator.comparing(EpochInput::accountId))
                .toList(),
            new Hash(random.bytes(32)),
            set.recipients(),
            set.dormant());
    var epoch = new Epoch(core, wraps.stream().map(Hash::of).toList());
    return new NextEpoch(SignedStatement.sign(epoch, chat.desk.key), wraps);
  }
}
