package chat.parley.server.core;

import chat.parley.crypto.id.ConversationId;
import chat.parley.plugin.HistoryKeeping;
import chat.parley.server.activity.Activity;
import chat.parley.server.plugin.Capabilities;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Whether delivered messages of a conversation stay. They go only when the operator wants it so:
 * before the plugins have started, while one has failed or is just being exchanged, everything
 * stays, because what was deleted by mistake does not come back.
 *
 * <p>Thread: any; never blocks.
 */
final class HistoryRule implements Predicate<ConversationId> {
  /** How long no plugin must have changed before "no provider" is believed. */
  static final Duration SETTLING = Duration.ofSeconds(2);

  private final Capabilities capabilities;
  private final Clock clock;
  private final Set<String> failed = ConcurrentHashMap.newKeySet();
  private volatile Instant changed = Instant.MAX;

  HistoryRule(Capabilities capabilities, Clock clock) {
    this.capabilities = capabilities;
    this.clock = clock;
  }

  /** Notes that every plugin that is to run has been started. */
  void pluginsStarted() {
    changed = clock.instant();
  }

  /** Notes how a plugin is now. */
  void onPluginChanged(Activity.PluginChanged change) {
    if (change.state().equals("FAILED")) {
      failed.add(change.plugin());
    } else {
      failed.remove(change.plugin());
    }
    if (hasStarted()) {
      changed = clock.instant();
    }
  }

  @Override
  public boolean test(ConversationId conversation) {
    return capabilities
        .find(HistoryKeeping.class)
        .map(keeping -> keeping.keeps(conversation))
        .orElseGet(() -> !hasStarted() || !failed.isEmpty() || isSettling());
  }

  private boolean hasStarted() {
    return !changed.equals(Instant.MAX);
  }

  private boolean isSettling() {
    return clock.instant().isBefore(changed.plus(SETTLING));
  }
}
