package chat.parley.sealing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.sealing.UnopenableException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalStoreKeyTest {
  private static final ColumnPlace PLACE = new ColumnPlace("message", "body", Bytes.fromHex("01"));

  private final SeededRandom random = new SeededRandom("store");
  private final LocalStoreKey key = LocalStoreKey.generate(random);
  private final byte[] value = {1, 2, 3};
  private final Bytes sealed = key.seal(PLACE, value, random);

  @Test
  void opensWhatItSealedAlsoAfterARestart() {
    assertThat(LocalStoreKey.fromBytes(key.exportKey()).open(PLACE, sealed)).isEqualTo(value);
  }

  @Test
  void refusesAValueThatWasMoved() {
    var places =
        List.of(
            new ColumnPlace("message", "body", Bytes.fromHex("02")),
            new ColumnPlace("message", "bod", Bytes.fromHex("7901")),
            new ColumnPlace("messages", "body", Bytes.fromHex("01")));
    for (var place : places) {
      assertUnopenable(key, place, sealed);
    }
  }

  @Test
  void refusesAChangedValueAndAnotherKey() {
    var changed = sealed.toArray();
    changed[changed.length - 1] ^= 1;
    assertUnopenable(key, PLACE, Bytes.wrap(changed));
    assertUnopenable(key, PLACE, Bytes.zeros(27));
    assertUnopenable(LocalStoreKey.generate(random), PLACE, sealed);
  }

  @Test
  void neverSealsTheSameValueAlike() {
    assertThat(key.seal(PLACE, value, random)).isNotEqualTo(sealed);
  }

  @Test
  void opensNothingOnceClosed() {
    key.close();
    assertThatIllegalStateException().isThrownBy(() -> key.open(PLACE, sealed));
  }

  private static void assertUnopenable(LocalStoreKey key, ColumnPlace place, Bytes sealed) {
    assertThatExceptionOfType(UnopenableException.class).isThrownBy(() -> key.open(place, sealed));
  }
}
