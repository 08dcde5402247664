package chat.parley.server.relay;

import chat.parley.protocol.RefusalCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;

/** What is counted about messages. */
final class RelayMeters {
  private final Counter stored;
  private final Counter repeated;
  private final Counter ephemerals;
  private final Map<RefusalCode, Counter> refused = new EnumMap<>(RefusalCode.class);

  RelayMeters(MeterRegistry registry) {
    stored = count(registry, "parley.messages.stored", "messages stored and relayed");
    repeated = count(registry, "parley.messages.repeated", "messages that were stored already");
    ephemerals = count(registry, "parley.ephemerals.relayed", "ephemerals relayed");
    for (var code : RefusalCode.values()) {
      refused.put(
          code,
          Counter.builder("parley.messages.refused")
              .description("messages refused")
              .tag("code", code.name())
              .register(registry));
    }
  }

  Counter stored() {
    return stored;
  }

  Counter repeated() {
    return repeated;
  }

  Counter ephemerals() {
    return ephemerals;
  }

  void refused(RefusalCode code) {
    var counter = refused.get(code);
    if (counter != null) {
      counter.increment();
    }
  }

  private static Counter count(MeterRegistry registry, String name, String description) {
    return Counter.builder(name).description(description).register(registry);
  }
}
