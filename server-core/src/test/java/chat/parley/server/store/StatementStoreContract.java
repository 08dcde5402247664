package chat.parley.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.statement.ChainKey;
import chat.parley.crypto.statement.StatementType;
import chat.parley.server.scene.Cast;
import org.junit.jupiter.api.Test;

/** What every {@link StatementStore} does. Everybody has an account. */
abstract class StatementStoreContract {
  abstract Cast cast();

  abstract StatementStore store();

  @Test
  void givesTheNewestOfAChain() {
    assertThat(store().newest(aliceLists())).contains(cast().chat.aliceList.encode());
  }

  @Test
  void givesTheStatementWithANumber() {
    assertThat(store().at(aliceLists(), 1)).contains(cast().chat.aliceFirst.encode());
    assertThat(store().at(aliceLists(), 2)).contains(cast().chat.aliceList.encode());
    assertThat(store().at(aliceLists(), 3)).isEmpty();
  }

  @Test
  void givesAllAboveANumberRising() {
    assertThat(store().above(aliceLists(), 0))
        .containsExactly(cast().chat.aliceFirst.encode(), cast().chat.aliceList.encode());
    assertThat(store().above(aliceLists(), 1)).containsExactly(cast().chat.aliceList.encode());
    assertThat(store().above(aliceLists(), 2)).isEmpty();
  }

  @Test
  void keepsChainsOfOneSubjectApart() {
    var subject = aliceLists().subject();
    var other = new ChainKey(StatementType.CONVERSATION, subject);

    assertThat(store().newest(other)).isEmpty();
  }

  @Test
  void keepsSubjectsOfOneKindApart() {
    var bobLists = cast().chat.bobList.statement().chain();

    assertThat(store().above(bobLists, 0)).containsExactly(cast().chat.bobList.encode());
  }

  private ChainKey aliceLists() {
    return cast().chat.aliceList.statement().chain();
  }
}
