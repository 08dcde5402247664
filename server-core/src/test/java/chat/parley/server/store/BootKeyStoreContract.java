package chat.parley.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.crypto.cast.Person;
import chat.parley.crypto.encoding.Bytes;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link BootKeyStore} does. */
abstract class BootKeyStoreContract {
  abstract BootKeyStore store();

  @Test
  void isEmptyAtFirst() {
    assertThat(store().list()).isEmpty();
  }

  @Test
  void listsBootKeysNewestFirst() {
    append(bootKey(5, "boot"));
    append(bootKey(9, "rotate"));

    assertThat(store().list()).containsExactly(bootKey(9, "rotate"), bootKey(5, "boot"));
  }

  @Test
  void neverReplacesABootKey() {
    append(bootKey(5, "boot"));

    assertThatThrownBy(() -> append(bootKey(5, "rotate"))).isNotNull();
    assertThat(store().list()).containsExactly(bootKey(5, "boot"));
  }

  static BootKeyRecord bootKey(long sequence, String reason) {
    return new BootKeyRecord(
        sequence,
        Bytes.fromHex("0102"),
        Bytes.zeros(32),
        Bytes.fromHex("03"),
        Person.NOW,
        Person.NOW.plus(Duration.ofDays(30)),
        reason);
  }

  final void append(BootKeyRecord key) {
    store().append(key).toCompletableFuture().join();
  }
}
