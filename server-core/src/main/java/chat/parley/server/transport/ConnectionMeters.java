package chat.parley.server.transport;

import chat.parley.protocol.GoodbyeReason;
import chat.parley.server.session.SessionRegistry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts connections. Thread: any. */
final class ConnectionMeters {
  private final MeterRegistry registry;
  private final Counter opened;

  ConnectionMeters(MeterRegistry registry, SessionRegistry sessions) {
    this.registry = registry;
    this.opened =
        Counter.builder("parley.connections.opened")
            .description("connections that finished TLS")
            .register(registry);
    Gauge.builder("parley.connections.waiting", sessions, SessionRegistry::waitingCount)
        .description("connections on which nobody signed in yet")
        .register(registry);
    Gauge.builder("parley.connections.signed.in", sessions, SessionRegistry::connectedCount)
        .description("connections on which somebody signed in")
        .register(registry);
  }

  void opened() {
    opened.increment();
  }

  void ended(GoodbyeReason reason) {
    Counter.builder("parley.connections.ended")
        .description("connections the server ended")
        .tag("reason", reason.name().toLowerCase(Locale.ROOT))
        .register(registry)
        .increment();
  }
}
