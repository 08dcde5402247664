package chat.parley.system.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A process whose lines are kept as they come. Closing kills it when it still runs, and what it has
 * started.
 */
public final class RunningProgram implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Writer input;
  private final List<String> out = new CopyOnWriteArrayList<>();
  private final List<String> err = new CopyOnWriteArrayList<>();
  private final List<Thread> readers;

  RunningProgram(Process process) {
    this.process = process;
    this.input = process.outputWriter(StandardCharsets.UTF_8);
    this.readers =
        List.of(reader(process.getInputStream(), out), reader(process.getErrorStream(), err));
  }

  /** What it has printed so far. */
  public List<String> out() {
    return List.copyOf(out);
  }

  /** What it has complained about so far. */
  public List<String> err() {
    return List.copyOf(err);
  }

  /** Waits for a line; fails with all that was printed when the program ends without it. */
  public String line(Predicate<String> wanted) {
    await("a line of " + process.info().commandLine().orElse("an ended program"))
        .atMost(PATIENCE)
        .until(() -> out.stream().anyMatch(wanted) || hasEnded());
    return out.stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no such line in " + out + " nor " + err));
  }

  /** Types a line. */
  public void type(String line) {
    try {
      input.write(line + "\n");
      input.flush();
    } catch (IOException ended) {
      throw new UncheckedIOException("the program has ended: " + out + err, ended);
    }
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** Asks it to end, as SIGTERM does. */
  public void terminate() {
    process.destroy();
  }

  /** Ends it without a chance to clean up, as SIGKILL does. */
  public void kill() {
    process.destroyForcibly();
  }

  /** Waits for its end. */
  public int exitCode() {
    try {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .as("ended in time: %s %s", out, err)
          .isTrue();
      for (var reader : readers) {
        reader.join();
      }
      return process.exitValue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    exitCode();
  }

  /** True only when everything it printed has been read. */
  private boolean hasEnded() {
    return readers.stream().noneMatch(Thread::isAlive);
  }

  private static Thread reader(InputStream stream, List<String> lines) {
    return Thread.ofVirtual().start(() -> read(stream, lines));
  }

  private static void read(InputStream stream, List<String> lines) {
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException closed) {
      lines.add("(cut off: " + closed.getMessage() + ")");
    }
  }
}
