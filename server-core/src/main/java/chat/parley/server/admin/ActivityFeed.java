package chat.parley.server.admin;

import chat.parley.server.activity.ActivityStream.Subscription;
import java.util.List;
import java.util.function.Consumer;

/** What happens on the server, as lines. */
public interface ActivityFeed {
  /** The last lines, oldest first. */
  List<ActivityLine> recent();

  /**
   * Tells the listener of every line from now on, on the thread where it happened: it hands over
   * and returns.
   *
   * @return ends the subscription when closed
   */
  Subscription subscribe(Consumer<ActivityLine> listener);
}
