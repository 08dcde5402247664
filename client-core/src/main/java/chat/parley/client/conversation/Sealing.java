package chat.parley.client.conversation;

import chat.parley.client.account.Device;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.OutboxRows.Waiting;
import chat.parley.client.store.SenderRows.ChainEnd;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.sealing.message.EpochSender;
import chat.parley.sealing.message.MessageBody;
import chat.parley.sealing.message.MessageSealer;
import chat.parley.sealing.message.OutgoingMessage;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * Seals waiting messages in the newest epoch, each linked to the one before it.
 *
 * <p>Thread: the client's; an epoch that has to be made first waits for the server.
 *
 * @see "docs/encryption.md, 5, Sending"
 */
final class Sealing {
  private final ClientStore store;
  private final EpochMaker maker;
  private final Device device;
  private final SecureRandom random;

  Sealing(ClientStore store, EpochMaker maker, Device device, SecureRandom random) {
    this.store = store;
    this.maker = maker;
    this.device = device;
    this.random = random;
  }

  /** The same messages in their order, every one sealed; what is sealed already stays as it is. */
  List<Waiting> sealed(Room room, List<Waiting> waiting) {
    if (waiting.stream().noneMatch(one -> one.wire().isEmpty())) {
      return waiting;
    }
    var sending = maker.forSending(room);
    var identity = device.identity();
    var sealer =
        new MessageSealer(
            EpochSender.of(sending.epoch(), identity.account(), identity.device()),
            sending.key(),
            device.signingKey(),
            random);
    return store.atomically(() -> sealAll(room, waiting, sealer));
  }

  private List<Waiting> sealAll(Room room, List<Waiting> waiting, MessageSealer sealer) {
    var end = chainEnd(room);
    var sealed = new ArrayList<Waiting>();
    for (var one : waiting) {
      if (one.wire().isEmpty()) {
        var message = sealer.seal(outgoing(one, end));
        end = new ChainEnd(end.devSeq() + 1, message.hash());
        store.outbox().sealed(one.row(), end.devSeq(), message.wire());
        sealed.add(new Waiting(one.row(), room.id(), end.devSeq(), message.wire()));
      } else {
        sealed.add(one);
      }
    }
    return sealed;
  }

  private OutgoingMessage outgoing(Waiting one, ChainEnd end) {
    var row = store.messages().at(one.row());
    var text = new String(row.content().readOnlyArray(), StandardCharsets.UTF_8);
    return new OutgoingMessage(
        row.message(), end.devSeq() + 1, end.hash(), row.at(), new MessageBody.Text(text));
  }

  /** The last of this device's messages that is sealed: waiting here, or on the server. */
  private ChainEnd chainEnd(Room room) {
    return store
        .outbox()
        .lastSealed(room.id())
        .map(last -> new ChainEnd(last.devSeq(), SealedMessage.parse(last.wire()).hash()))
        .or(() -> store.senders().find(room.id(), device.identity().device()))
        .orElse(new ChainEnd(0, Hash.NONE));
  }
}
