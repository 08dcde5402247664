package chat.parley.client.conversation;

import chat.parley.client.account.Device;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.SenderRows.ChainEnd;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.message.MessageTrace;
import chat.parley.crypto.message.SealedMessage;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This device's own messages as the store numbers them, against the last one the server has of it.
 *
 * @see "docs/encryption.md, 5, Echo"
 */
final class OwnChain {
  private static final Logger LOG = LoggerFactory.getLogger(OwnChain.class);

  private final ClientStore store;
  private final Device device;

  OwnChain(ClientStore store, Device device) {
    this.store = store;
    this.device = device;
  }

  /** The server's echo, when it is this device's own; a claim it did not sign is logged. */
  Optional<MessageTrace> genuine(Room room, Bytes echo) {
    if (echo.isEmpty()) {
      return Optional.empty();
    }
    var trace = MessageTrace.decode(echo);
    if (!trace.signedBy(device.signingKey().publicKey())
        || !trace.header().conversationId().equals(room.id())) {
      LOG.warn("conversation {}: an echo this device did not sign", room.id());
      return Optional.empty();
    }
    return Optional.of(trace);
  }

  /** True when this device signed something its store has never sealed. */
  boolean isBehind(Room room, MessageTrace echo) {
    var number = echo.header().devSeq();
    return number > accepted(room).devSeq() && waiting(room, number).isEmpty();
  }

  /** True when the store knows another message under the echo's number. */
  boolean isOther(Room room, MessageTrace echo) {
    var number = echo.header().devSeq();
    return waiting(room, number)
        .or(
            () ->
                Optional.of(accepted(room))
                    .filter(end -> end.devSeq() == number)
                    .map(ChainEnd::hash))
        .filter(hash -> !hash.equals(echo.hash()))
        .isPresent();
  }

  /** The last message the server has taken of this device; number 0 before the first. */
  ChainEnd accepted(Room room) {
    return store
        .senders()
        .find(room.id(), device.identity().device())
        .orElse(new ChainEnd(0, Hash.NONE));
  }

  private Optional<Hash> waiting(Room room, long number) {
    return store.outbox().of(room.id()).stream()
        .filter(one -> one.devSeq() == number && !one.wire().isEmpty())
        .map(one -> SealedMessage.parse(one.wire()).hash())
        .findAny();
  }
}
