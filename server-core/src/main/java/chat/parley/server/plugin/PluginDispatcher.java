package chat.parley.server.plugin;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.plugin.Caller;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.MalformedFrameException;
import chat.parley.protocol.PluginReply;
import chat.parley.protocol.PluginRequest;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Reply;
import chat.parley.server.request.RequestHandler;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Brings a feature's request to the plugin that serves it, after its rule was checked.
 *
 * <p>Thread: a virtual thread of the session, on which the plugin's handler runs.
 */
final class PluginDispatcher implements RequestHandler<PluginRequest> {
  private final RequestTable table;
  private final RequestRates rates;
  private final Clock clock;

  PluginDispatcher(RequestTable table, Clock clock) {
    this.table = table;
    this.rates = new RequestRates(clock);
    this.clock = clock;
  }

  @Override
  public CompletionStage<? extends Reply> handle(Caller caller, PluginRequest request) {
    return CompletableFuture.completedStage(answer(caller, request));
  }

  private Reply answer(Caller caller, PluginRequest request) {
    var service = table.find(request.type());
    if (service.isEmpty()) {
      return off(request);
    }
    var rule = service.get().rule();
    if (request.payload().length() > rule.maxPayload()) {
      return refused(
          request,
          RefusalCode.TOO_LARGE,
          "%s takes at most %d bytes".formatted(request.type(), rule.maxPayload()));
    }
    if (!rates.allow(caller.account(), request.type(), rule.perMinute())) {
      return refused(
          request,
          RefusalCode.RATE_LIMITED,
          "%s: at most %d a minute, try again later".formatted(request.type(), rule.perMinute()));
    }
    return call(service.get(), caller, request);
  }

  private Reply call(RequestTable.Service service, Caller caller, PluginRequest request) {
    if (!service.guard().enter()) {
      return off(request);
    }
    try {
      return reply(request, service.handler().handle(caller, request.payload()));
    } catch (MalformedFrameException unreadable) {
      return refused(request, RefusalCode.MALFORMED, "%s cannot be read".formatted(request.type()));
    } catch (RuntimeException | LinkageError thrown) {
      service.guard().fault(Hook.REQUEST, request.type(), thrown);
      return refused(
          request, RefusalCode.INTERNAL, "%s failed on the server".formatted(request.type()));
    } finally {
      service.guard().leave();
    }
  }

  private static Reply reply(PluginRequest request, Bytes payload) {
    if (payload.length() > FrameLimits.PLUGIN_PAYLOAD.amount()) {
      throw new IllegalStateException("a reply of %d bytes".formatted(payload.length()));
    }
    return new PluginReply(request.requestId(), payload);
  }

  private Refused off(PluginRequest request) {
    return refused(
        request,
        RefusalCode.FEATURE_OFF,
        "Nothing on this server serves %s".formatted(request.type()));
  }

  private Refused refused(PluginRequest request, RefusalCode code, String detail) {
    return new Refused(request.requestId(), code, detail, clock.instant(), List.of());
  }
}
