package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.ServerId;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Who holds one message key of a conversation, signed by the member's device that made it. The
 * wraps themselves are stored beside it; a recipient downloads this and its own wrap only.
 *
 * @param wraps hash of each recipient's wrap, in the order of the recipients
 */
public record Epoch(EpochCore core, List<Hash> wraps) implements DeviceSigned {
  public Epoch {
    wraps = List.copyOf(wraps);
    if (wraps.size() != core.recipients().size()) {
      throw new IllegalArgumentException("every recipient has one wrap");
    }
  }

  @Override
  public ServerId serverId() {
    return core.serverId();
  }

  /** The creator. */
  @Override
  public Signer signer() {
    return core.signer();
  }

  /** The conversation. */
  public ConversationId conversationId() {
    return core.conversationId();
  }

  /** {@code n}. */
  @Override
  public long number() {
    return core.n();
  }

  @Override
  public List<StatementId> prev() {
    return core.prev();
  }

  @Override
  public ChainKey chain() {
    return ChainKey.of(type(), core.conversationId().value());
  }

  /** Where a device stands among the recipients; empty when it is none. */
  public OptionalInt indexOf(AccountId account, DeviceId device) {
    return IntStream.range(0, wraps.size())
        .filter(
            index ->
                core.recipients().get(index)
                        instanceof Recipient.Device(var owner, var deviceId, _, _)
                    && owner.equals(account)
                    && deviceId.equals(device))
        .findAny();
  }

  /** Where the vault of {@code account} stands among the recipients; empty when it is none. */
  public OptionalInt indexOfVault(AccountId account) {
    return IntStream.range(0, wraps.size())
        .filter(
            index ->
                core.recipients().get(index) instanceof Recipient.Vault(var owner, _, _)
                    && owner.equals(account))
        .findAny();
  }

  static Epoch read(CanonicalReader reader, ServerId serverId) {
    return new Epoch(
        EpochCore.read(reader, serverId), reader.list(CanonicalReader.MAX_LIST, Hash::read));
  }

  void write(CanonicalWriter writer) {
    core.write(writer);
    writer.list(wraps, (target, hash) -> target.fixed(hash.value()));
  }
}
