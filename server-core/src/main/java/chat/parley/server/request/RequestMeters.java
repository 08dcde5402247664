package chat.parley.server.request;

import chat.parley.protocol.RefusalCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;

/** Counts what was refused. Thread: any. */
public final class RequestMeters {
  private final Map<RefusalCode, Counter> refused = new EnumMap<>(RefusalCode.class);

  /** Counters in this registry. */
  public RequestMeters(MeterRegistry registry) {
    for (var code : RefusalCode.values()) {
      refused.put(
          code,
          Counter.builder("parley.refusals")
              .description("requests refused")
              .tag("code", code.name())
              .register(registry));
    }
  }

  void refused(RefusalCode code) {
    var counter = refused.get(code);
    if (counter != null) {
      counter.increment();
    }
  }
}
