package chat.parley.server.database;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What is counted about one file's writer. */
record WriterMeters(DistributionSummary batchSize, Timer commit, Counter failures) {
  static WriterMeters in(MeterRegistry registry, String file) {
    return new WriterMeters(
        DistributionSummary.builder("parley.store.batch.size")
            .description("writes committed together")
            .tag("file", file)
            .register(registry),
        Timer.builder("parley.store.commit")
            .description("time of one commit, sync included")
            .tag("file", file)
            .register(registry),
        Counter.builder("parley.store.batch.failures")
            .description("batches of which nothing was kept")
            .tag("file", file)
            .register(registry));
  }
}
