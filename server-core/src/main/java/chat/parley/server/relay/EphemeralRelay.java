package chat.parley.server.relay;

import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.message.EphemeralHeader;
import chat.parley.crypto.message.SealedEphemeral;
import chat.parley.plugin.Caller;
import chat.parley.protocol.Ephemeral;
import chat.parley.protocol.FrameLimits;
import chat.parley.server.request.EphemeralHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes sealed signs of life on to the other members' connected devices. Nothing is stored,
 * numbered or answered; what is not in order is dropped.
 *
 * <p>Thread: event loop; never blocks.
 */
public final class EphemeralRelay implements EphemeralHandler {
  private static final Logger LOG = LoggerFactory.getLogger(EphemeralRelay.class);

  private final Members members;
  private final Fanout fanout;
  private final RelayMeters meters;

  /** A relay among those members. */
  public EphemeralRelay(Members members, Fanout fanout, MeterRegistry registry) {
    this.members = members;
    this.fanout = fanout;
    this.meters = new RelayMeters(registry);
  }

  @Override
  public void handle(Caller caller, Ephemeral ephemeral) {
    var header = header(ephemeral);
    if (header != null
        && header.sender().equals(caller.account())
        && header.device().equals(caller.device())) {
      members
          .of(header.conversationId())
          .whenComplete((found, failure) -> relay(caller, ephemeral, found, failure));
    } else {
      LOG.debug("dropped an ephemeral of {}", caller.device());
    }
  }

  private void relay(
      Caller caller,
      Ephemeral ephemeral,
      @Nullable Set<AccountId> found,
      @Nullable Throwable failure) {
    if (failure != null) {
      LOG.debug("dropped an ephemeral of {}", caller.device(), failure);
    } else if (found != null && found.contains(caller.account())) {
      meters.ephemerals().increment();
      fanout.toOthers(found, caller, ephemeral);
    }
  }

  private static @Nullable EphemeralHeader header(Ephemeral ephemeral) {
    try {
      return ephemeral.sealed().length() > FrameLimits.EPHEMERAL.amount()
          ? null
          : SealedEphemeral.parse(ephemeral.sealed()).header();
    } catch (MalformedException _) {
      return null;
    }
  }
}
