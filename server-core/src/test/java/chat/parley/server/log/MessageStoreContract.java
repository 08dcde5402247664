package chat.parley.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.MessageId;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.protocol.RefusalCode;
import chat.parley.server.scene.Cast;
import chat.parley.server.store.EpochStore;
import chat.parley.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link MessageStore} does. Alice and bob have a conversation in its first epoch. */
abstract class MessageStoreContract {
  private static final int MANY = 230; // a store may have moved the older ones elsewhere by then
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  abstract Cast cast();

  abstract SettableClock clock();

  abstract MessageStore store();

  abstract EpochStore epochs();

  /** Closes the store and opens it again. */
  abstract void restart();

  @Test
  void numbersAConversationDenselyFromOne() {
    var first = stored(cast().fromDesk(1));
    clock().advance(Duration.ofSeconds(5));
    var second = stored(cast().fromPhone(1));

    assertThat(first.sequence()).isEqualTo(1);
    assertThat(second.sequence()).isEqualTo(2);
    assertThat(second.storedAt()).isEqualTo(first.storedAt().plusSeconds(5));
    assertThat(first.members())
        .containsExactlyInAnyOrder(cast().chat.alice.account, cast().chat.bob.account);
  }

  @Test
  void givesARepeatItsFirstSequenceAgain() {
    var message = cast().fromDesk(1);
    var first = stored(message);
    stored(cast().fromDesk(2));
    clock().advance(Duration.ofSeconds(5));

    assertThat(append(message))
        .isEqualTo(new AppendOutcome.Known(first.sequence(), first.storedAt()));
  }

  @Test
  void givesARepeatInTheSameBatchItsFirstSequenceAgain() {
    var message = cast().fromDesk(1);

    var both = List.of(store().append(message), store().append(message));

    var outcomes = both.stream().map(outcome -> outcome.toCompletableFuture().join()).toList();
    assertThat(outcomes.getFirst()).isInstanceOf(AppendOutcome.Stored.class);
    assertThat(outcomes.getLast())
        .isInstanceOfSatisfying(
            AppendOutcome.Known.class, known -> assertThat(known.sequence()).isEqualTo(1));
  }

  @Test
  void recognisesARepeatSealedAgainInANewEpoch() {
    var id = MessageId.of(Bytes.zeros(16));
    var chat = cast().chat;
    stored(cast().message(chat.alice, chat.desk, cast().epoch, 1, id));
    var next = moveToNextEpoch();

    assertThat(append(cast().message(chat.alice, chat.desk, next, 1, id)))
        .isInstanceOf(AppendOutcome.Known.class);
  }

  @Test
  void recognisesARepeatAfterManyMessagesAndARestart() {
    var message = cast().fromDesk(1);
    stored(message);
    storeMany(2, MANY);
    restart();

    assertThat(append(message)).isInstanceOf(AppendOutcome.Known.class);
  }

  @Test
  void refusesAnotherMessageUnderAUsedNumber() {
    stored(cast().fromDesk(1));

    assertThat(append(cast().fromDesk(1)))
        .isEqualTo(new AppendOutcome.Refused(RefusalCode.OUT_OF_ORDER));
  }

  @Test
  void refusesANumberThatIsNotTheNext() {
    stored(cast().fromDesk(1));

    assertThat(append(cast().fromDesk(3)))
        .isEqualTo(new AppendOutcome.Refused(RefusalCode.OUT_OF_ORDER));
    assertThat(stored(cast().fromDesk(2)).sequence()).isEqualTo(2);
  }

  @Test
  void refusesAnOldEpochWithoutGrace() {
    stored(cast().fromDesk(1));
    var next = moveToNextEpoch();
    var chat = cast().chat;
    var id = MessageId.of(Bytes.zeros(16));

    assertThat(append(cast().fromDesk(2)))
        .isEqualTo(new AppendOutcome.Refused(RefusalCode.EPOCH_STALE));
    assertThat(stored(cast().message(chat.alice, chat.desk, next, 2, id)).sequence()).isEqualTo(2);
  }

  @Test
  void refusesWhoeverIsNoMember() {
    var chat = cast().chat;
    var stranger = new Person(Chat.SERVER_ID, "mallory");
    var id = MessageId.of(Bytes.zeros(16));

    assertThat(append(cast().message(stranger, chat.phone, cast().epoch, 1, id)))
        .isEqualTo(new AppendOutcome.Refused(RefusalCode.UNKNOWN_CONVERSATION));
  }

  @Test
  void keepsCountingWhereARestartInterrupted() {
    storeMany(1, MANY);

    restart();

    assertThat(stored(cast().fromDesk(MANY + 1)).sequence()).isEqualTo(MANY + 1);
    assertThat(sequences(store().after(conversation(), 0, 1000, NO_LIMIT)))
        .containsExactlyElementsOf(range(1, MANY + 1));
  }

  @Nested
  class Reading {
    private List<SealedMessage> messages;

    @BeforeEach
    void fill() {
      messages = storeMany(1, MANY);
    }

    @Test
    void pagesForward() {
      var page = store().after(conversation(), 190, 20, NO_LIMIT);

      assertThat(sequences(page)).containsExactlyElementsOf(range(191, 210));
      assertThat(page.more()).isTrue();
      assertThat(page.messages().getFirst().sealed()).isEqualTo(messages.get(190).wire());
    }

    @Test
    void pagesBackward() {
      var page = store().before(conversation(), 206, 10, NO_LIMIT);

      assertThat(sequences(page)).containsExactlyElementsOf(range(196, 205).reversed());
      assertThat(page.more()).isTrue();
    }

    @Test
    void saysWhenThereIsNoMore() {
      assertThat(store().after(conversation(), 225, 20, NO_LIMIT).more()).isFalse();
      assertThat(store().before(conversation(), 6, 20, NO_LIMIT).more()).isFalse();
      assertThat(store().before(conversation(), 1, 20, NO_LIMIT).messages()).isEmpty();
      assertThat(store().after(conversation(), Long.MAX_VALUE, 20, NO_LIMIT).messages()).isEmpty();
    }

    @Test
    void readsTheNewestFromTheEnd() {
      var page = store().before(conversation(), Long.MAX_VALUE, 3, NO_LIMIT);

      assertThat(sequences(page)).containsExactly(230L, 229L, 228L);
    }

    @Test
    void cutsAPageAtItsBytesButGivesOneAtLeast() {
      var size = messages.getFirst().wire().length();

      assertThat(store().after(conversation(), 0, 20, 3 * size).messages()).hasSize(3);
      assertThat(store().after(conversation(), 0, 20, 1).messages()).hasSize(1);
      assertThat(store().after(conversation(), 0, 20, 3 * size).more()).isTrue();
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
      var before = store().after(conversation(), 0, 1000, NO_LIMIT);
      var position = position();

      restart();

      assertThat(store().after(conversation(), 0, 1000, NO_LIMIT)).isEqualTo(before);
      assertThat(position()).isEqualTo(position);
    }

    @Test
    void findsNothingInAnUnknownConversation() {
      assertThat(store().after(ConversationId.NONE, 0, 10, NO_LIMIT).messages()).isEmpty();
    }

    private LogPosition position() {
      var desk = cast().chat.desk.id;
      var found = store().positions(List.of(conversation()), desk);
      return found.getOrDefault(conversation(), LogPosition.EMPTY);
    }
  }

  final List<SealedMessage> storeMany(long fromDevSeq, int count) {
    var messages = new ArrayList<SealedMessage>();
    var outcomes = new ArrayList<CompletableFuture<AppendOutcome>>();
    for (var devSeq = fromDevSeq; devSeq < fromDevSeq + count; devSeq++) {
      var message = cast().fromDesk(devSeq);
      messages.add(message);
      outcomes.add(store().append(message).toCompletableFuture());
      if (devSeq % 50 == 0) {
        outcomes.forEach(CompletableFuture::join); // several batches, so that the index is written
      }
    }
    outcomes.forEach(
        outcome -> assertThat(outcome.join()).isInstanceOf(AppendOutcome.Stored.class));
    return messages;
  }

  private SignedStatement<Epoch> moveToNextEpoch() {
    var next = cast().after(cast().epoch);
    epochs().publish(next, cast().wraps).toCompletableFuture().join();
    return next;
  }

  final AppendOutcome append(SealedMessage message) {
    return store().append(message).toCompletableFuture().join();
  }

  final AppendOutcome.Stored stored(SealedMessage message) {
    return (AppendOutcome.Stored) append(message);
  }

  static List<Long> sequences(StoredPage page) {
    return page.messages().stream().map(StoredMessage::sequence).toList();
  }

  final ConversationId conversation() {
    return cast().chat.conversation.statement().conversationId();
  }

  private static List<Long> range(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }
}
