package chat.parley.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.MessageId;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.protocol.RefusalCode;
import chat.parley.server.database.DatabaseException;
import chat.parley.server.database.Write;
import chat.parley.server.scene.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageLogTest {
  private static final int MAX_UNINDEXED = 100;
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void open() {
    stage = Stage.withConversation(folder, MAX_UNINDEXED);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void numbersAConversationDenselyFromOne() {
    var first = stored(stage.cast.fromDesk(1));
    stage.clock.advance(Duration.ofSeconds(5));
    var second = stored(stage.cast.fromPhone(1));

    assertThat(first.sequence()).isEqualTo(1);
    assertThat(second.sequence()).isEqualTo(2);
    assertThat(second.storedAt()).isEqualTo(first.storedAt().plusSeconds(5));
    assertThat(first.members())
        .containsExactlyInAnyOrder(stage.cast.chat.alice.account, stage.cast.chat.bob.account);
  }

  @Test
  void givesARepeatItsFirstSequenceAgain() {
    var message = stage.cast.fromDesk(1);
    var first = stored(message);
    stored(stage.cast.fromDesk(2));
    stage.clock.advance(Duration.ofSeconds(5));

    assertThat(append(message))
        .isEqualTo(new AppendOutcome.Known(first.sequence(), first.storedAt()));
  }

  @Test
  void givesARepeatInTheSameBatchItsFirstSequenceAgain() {
    var message = stage.cast.fromDesk(1);

    var both = List.of(stage.log().append(message), stage.log().append(message));

    var outcomes = both.stream().map(outcome -> outcome.toCompletableFuture().join()).toList();
    assertThat(outcomes.getFirst()).isInstanceOf(AppendOutcome.Stored.class);
    assertThat(outcomes.getLast())
        .isInstanceOfSatisfying(
            AppendOutcome.Known.class, known -> assertThat(known.sequence()).isEqualTo(1));
  }

  @Test
  void recognisesARepeatSealedAgainInANewEpoch() {
    var id = MessageId.of(Bytes.zeros(16));
    var chat = stage.cast.chat;
    stored(stage.cast.message(chat.alice, chat.desk, stage.cast.epoch, 1, id));
    var next = moveToNextEpoch();

    assertThat(append(stage.cast.message(chat.alice, chat.desk, next, 1, id)))
        .isInstanceOf(AppendOutcome.Known.class);
  }

  @Test
  void recognisesARepeatThatIsInTheIndexOnDisk() {
    var message = stage.cast.fromDesk(1);
    stored(message);
    store(2, 3 * MAX_UNINDEXED);
    stage.restart();

    assertThat(append(message)).isInstanceOf(AppendOutcome.Known.class);
  }

  @Test
  void refusesAnotherMessageUnderAUsedNumber() {
    stored(stage.cast.fromDesk(1));

    assertThat(append(stage.cast.fromDesk(1)))
        .isEqualTo(new AppendOutcome.Refused(RefusalCode.OUT_OF_ORDER));
  }

  @Test
  void refusesANumberThatIsNotTheNext() {
    stored(stage.cast.fromDesk(1));

    assertThat(append(stage.cast.fromDesk(3)))
        .isEqualTo(new AppendOutcome.Refused(RefusalCode.OUT_OF_ORDER));
    assertThat(stored(stage.cast.fromDesk(2)).sequence()).isEqualTo(2);
  }

  @Test
  void refusesAnOldEpochWithoutGrace() {
    stored(stage.cast.fromDesk(1));
    var next = moveToNextEpoch();
    var chat = stage.cast.chat;
    var id = MessageId.of(Bytes.zeros(16));

    assertThat(append(stage.cast.fromDesk(2)))
        .isEqualTo(new AppendOutcome.Refused(RefusalCode.EPOCH_STALE));
    assertThat(stored(stage.cast.message(chat.alice, chat.desk, next, 2, id)).sequence())
        .isEqualTo(2);
  }

  @Test
  void refusesWhoeverIsNoMember() {
    var chat = stage.cast.chat;
    var stranger = new Person(Chat.SERVER_ID, "mallory");
    var id = MessageId.of(Bytes.zeros(16));

    assertThat(append(stage.cast.message(stranger, chat.phone, stage.cast.epoch, 1, id)))
        .isEqualTo(new AppendOutcome.Refused(RefusalCode.UNKNOWN_CONVERSATION));
  }

  @Test
  void keepsCountingWhereARestartInterrupted() {
    store(1, MAX_UNINDEXED + 7);

    stage.restart();

    assertThat(stored(stage.cast.fromDesk(MAX_UNINDEXED + 8)).sequence())
        .isEqualTo(MAX_UNINDEXED + 8);
    assertThat(sequences(stage.log().after(stage.conversation, 0, 1000, NO_LIMIT)))
        .hasSize(MAX_UNINDEXED + 8)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void forgetsABatchThatWasUndone() {
    stored(stage.cast.fromDesk(1));
    var gate = new CountDownLatch(1);
    var database = stage.stores().database();
    database.submit(new Blocking(gate));
    var lost = stage.cast.fromDesk(2);
    var append = stage.log().append(lost).toCompletableFuture();
    database.submit(new Spoiling());
    gate.countDown();

    assertThatThrownBy(append::join).hasCauseInstanceOf(DatabaseException.class);
    assertThat(sequences(stage.log().after(stage.conversation, 0, 10, NO_LIMIT)))
        .containsExactly(1L);
    assertThat(stored(lost).sequence()).isEqualTo(2);
    assertThat(sequences(stage.log().after(stage.conversation, 0, 10, NO_LIMIT)))
        .containsExactly(1L, 2L);
  }

  @Nested
  class Reading {
    private List<SealedMessage> messages;

    @BeforeEach
    void fill() {
      messages = store(1, 2 * MAX_UNINDEXED + 30); // two index rows and a tail
    }

    @Test
    void pagesForwardAcrossIndexAndTail() {
      var page = stage.log().after(stage.conversation, 190, 20, NO_LIMIT);

      assertThat(sequences(page)).containsExactlyElementsOf(range(191, 210));
      assertThat(page.more()).isTrue();
      assertThat(page.messages().getFirst().sealed()).isEqualTo(messages.get(190).wire());
    }

    @Test
    void pagesBackwardAcrossIndexAndTail() {
      var page = stage.log().before(stage.conversation, 206, 10, NO_LIMIT);

      assertThat(sequences(page)).containsExactlyElementsOf(range(196, 205).reversed());
      assertThat(page.more()).isTrue();
    }

    @Test
    void saysWhenThereIsNoMore() {
      assertThat(stage.log().after(stage.conversation, 225, 20, NO_LIMIT).more()).isFalse();
      assertThat(stage.log().before(stage.conversation, 6, 20, NO_LIMIT).more()).isFalse();
      assertThat(stage.log().before(stage.conversation, 1, 20, NO_LIMIT).messages()).isEmpty();
      assertThat(stage.log().after(stage.conversation, Long.MAX_VALUE, 20, NO_LIMIT).messages())
          .isEmpty();
    }

    @Test
    void readsTheNewestFromTheEnd() {
      var page = stage.log().before(stage.conversation, Long.MAX_VALUE, 3, NO_LIMIT);

      assertThat(sequences(page)).containsExactly(230L, 229L, 228L);
    }

    @Test
    void cutsAPageAtItsBytesButGivesOneAtLeast() {
      var size = messages.getFirst().wire().length();

      assertThat(stage.log().after(stage.conversation, 0, 20, 3 * size).messages()).hasSize(3);
      assertThat(stage.log().after(stage.conversation, 0, 20, 1).messages()).hasSize(1);
      assertThat(stage.log().after(stage.conversation, 0, 20, 3 * size).more()).isTrue();
    }

    @Test
    void knowsTheEndAndTheDevicesLastMessage() {
      var position = position();

      assertThat(position.first()).isEqualTo(1);
      assertThat(position.last()).isEqualTo(230);
      assertThat(position.echo()).isEqualTo(messages.getLast().trace().encoded());
    }

    @Test
    void answersTheSameAfterARestart() {
      var before = stage.log().after(stage.conversation, 0, 1000, NO_LIMIT);
      var position = position();

      stage.restart();

      assertThat(stage.log().after(stage.conversation, 0, 1000, NO_LIMIT)).isEqualTo(before);
      assertThat(position()).isEqualTo(position);
    }

    @Test
    void findsNothingInAnUnknownConversation() {
      assertThat(stage.log().after(ConversationId.NONE, 0, 10, NO_LIMIT).messages()).isEmpty();
    }

    private LogPosition position() {
      var desk = stage.cast.chat.desk.id;
      var found = stage.log().positions(List.of(stage.conversation), desk);
      return found.getOrDefault(stage.conversation, LogPosition.EMPTY);
    }
  }

  private List<SealedMessage> store(long fromDevSeq, int count) {
    var messages = new ArrayList<SealedMessage>();
    var outcomes = new ArrayList<CompletableFuture<AppendOutcome>>();
    for (var devSeq = fromDevSeq; devSeq < fromDevSeq + count; devSeq++) {
      var message = stage.cast.fromDesk(devSeq);
      messages.add(message);
      outcomes.add(stage.log().append(message).toCompletableFuture());
      if (devSeq % 50 == 0) {
        outcomes.forEach(CompletableFuture::join); // several batches, so that the index is written
      }
    }
    outcomes.forEach(
        outcome -> assertThat(outcome.join()).isInstanceOf(AppendOutcome.Stored.class));
    return messages;
  }

  private SignedStatement<Epoch> moveToNextEpoch() {
    var next = stage.cast.after(stage.cast.epoch);
    stage.stores().epochs(stage.log()).publish(next, stage.cast.wraps).toCompletableFuture().join();
    return next;
  }

  private AppendOutcome append(SealedMessage message) {
    return stage.log().append(message).toCompletableFuture().join();
  }

  private AppendOutcome.Stored stored(SealedMessage message) {
    return (AppendOutcome.Stored) append(message);
  }

  private static List<Long> sequences(StoredPage page) {
    return page.messages().stream().map(StoredMessage::sequence).toList();
  }

  private static List<Long> range(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }

  /** Holds the writer, so that what follows shares the next batch. */
  private record Blocking(CountDownLatch gate) implements Write {
    @Override
    public void apply(Handle handle) {
      try {
        gate.await();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }

    @Override
    public void committed() {}

    @Override
    public void failed(DatabaseException why) {}
  }

  /** Fails the batch it is in. */
  private static final class Spoiling implements Write {
    @Override
    public void apply(Handle handle) {
      throw new IllegalStateException("spoilt");
    }

    @Override
    public void committed() {}

    @Override
    public void failed(DatabaseException why) {}
  }
}
