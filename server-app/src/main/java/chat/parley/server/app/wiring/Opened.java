package chat.parley.server.app.wiring;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was opened so far; closing it closes the last first. A part that cannot be closed is logged
 * and does not keep the others open.
 */
final class Opened implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  /** Takes a part over. */
  <P extends AutoCloseable> P add(P part) {
    parts.push(part);
    return part;
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      close(parts.pop());
    }
  }

  @SuppressWarnings("InterruptedExceptionSwallowed") // the process is ending
  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception failed) {
      LOG.error("{} could not be closed", part.getClass().getSimpleName(), failed);
    }
  }
}
