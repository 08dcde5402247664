package chat.parley.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.store.EpochRows.EpochRow;
import chat.parley.client.store.EpochRows.Standing;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.statement.StatementId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTest {
  @Test
  void hasNothingBeforeTheFirstEpoch() {
    var lineage = new Lineage(List.of());

    assertThat(lineage.head()).isEmpty();
    assertThat(lineage.current()).isEmpty();
  }

  @Test
  void sendsInTheNewestValidEpoch() {
    var lineage = new Lineage(List.of(epoch(0, 1, Standing.VALID)));
    lineage.carried(7);

    assertThat(lineage.take(epoch(1, 2, Standing.VALID))).isTrue();

    assertThat(lineage.current()).contains(epoch(1, 2, Standing.VALID));
    assertThat(lineage.carried()).isZero();
  }

  @Test
  void keepsAVoidHeadApartFromTheCurrentEpoch() {
    var lineage = new Lineage(List.of(epoch(0, 1, Standing.VALID)));

    assertThat(lineage.take(epoch(1, 2, Standing.VOID))).isFalse();

    assertThat(lineage.head()).contains(epoch(1, 2, Standing.VOID));
    assertThat(lineage.current()).contains(epoch(0, 1, Standing.VALID));
  }

  @Test
  void neverSendsInTheLoserOfATie() {
    var lineage = new Lineage(List.of(epoch(0, 1, Standing.VALID)));

    assertThat(lineage.take(epoch(0, 2, Standing.LOST))).isFalse();

    assertThat(lineage.head()).contains(epoch(0, 1, Standing.VALID));
    assertThat(lineage.current()).contains(epoch(0, 1, Standing.VALID));
  }

  @Test
  void takesOlderEpochsForReadingOnly() {
    var lineage = new Lineage(List.of(epoch(5, 1, Standing.VALID)));

    assertThat(lineage.take(epoch(4, 2, Standing.VALID))).isFalse();

    assertThat(lineage.current()).contains(epoch(5, 1, Standing.VALID));
  }

  @Test
  void countsMessagesOfTheCurrentEpochOnly() {
    var lineage = new Lineage(List.of(epoch(1, 1, Standing.VALID)));

    lineage.count(1);
    lineage.count(0);

    assertThat(lineage.carried()).isEqualTo(1);
  }

  private static EpochRow epoch(long n, int seed, Standing standing) {
    return new EpochRow(
        new StatementId(Hash.of(Bytes.wrap(new byte[] {(byte) seed})).value()),
        ConversationId.NONE,
        n,
        AccountId.NONE,
        Instant.EPOCH,
        standing);
  }
}
