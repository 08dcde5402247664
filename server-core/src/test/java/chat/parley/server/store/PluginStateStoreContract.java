package chat.parley.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link PluginStateStore} does. */
abstract class PluginStateStoreContract {
  private static final PluginStateRecord HISTORY =
      new PluginStateRecord("history", "DISABLED", "", Person.NOW);
  private static final PluginStateRecord EMOTES =
      new PluginStateRecord("emotes", "RUNNING", "42 emotes", Person.NOW);
  private static final PluginStateRecord EMOTES_LATER =
      new PluginStateRecord("emotes", "FAILED", "no file", Person.NOW.plus(Duration.ofDays(1)));

  abstract PluginStateStore store();

  /** Closes the store and opens it again. */
  abstract void restart();

  @Test
  void listsPluginsInTheOrderOfTheirIds() {
    save(HISTORY);
    save(EMOTES);

    assertThat(store().list()).containsExactly(EMOTES, HISTORY);
  }

  @Test
  void keepsTheLastStateOfEachPluginOverARestart() {
    save(EMOTES);
    save(HISTORY);
    save(EMOTES_LATER);

    restart();

    assertThat(store().list()).containsExactly(EMOTES_LATER, HISTORY);
  }

  private void save(PluginStateRecord state) {
    store().save(state).toCompletableFuture().join();
  }
}
