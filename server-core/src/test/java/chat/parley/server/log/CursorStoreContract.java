package chat.parley.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.plugin.Caller;
import chat.parley.server.scene.Cast;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What every {@link CursorStore} does. Alice and bob have a conversation of three messages. */
abstract class CursorStoreContract {
  abstract Cast cast();

  abstract CursorStore store();

  /** Closes the store and opens it again. */
  abstract void restart();

  @Test
  void movesACursorAndSaysWhomItConcerns() {
    var members = Set.of(cast().chat.alice.account, cast().chat.bob.account);

    assertThat(advance(cast().phone, 1)).isEqualTo(new CursorOutcome.Advanced(1, members));
    assertThat(advance(cast().phone, 3)).isEqualTo(new CursorOutcome.Advanced(3, members));
  }

  @Test
  void neverMovesACursorBack() {
    advance(cast().phone, 2);

    assertThat(advance(cast().phone, 1)).isEqualTo(new CursorOutcome.Unchanged());
    assertThat(advance(cast().phone, 2)).isEqualTo(new CursorOutcome.Unchanged());
  }

  @Test
  void keepsACursorForEachDevice() {
    advance(cast().desk, 3);

    assertThat(advance(cast().aliceLap, 1)).isInstanceOf(CursorOutcome.Advanced.class);
    assertThat(advance(cast().phone, 1)).isInstanceOf(CursorOutcome.Advanced.class);
  }

  @Test
  void takesSeveralMovesForTheFurthest() {
    var moves = List.of(begin(cast().phone, 1), begin(cast().phone, 3), begin(cast().phone, 2));

    moves.forEach(move -> move.toCompletableFuture().join());

    assertThat(advance(cast().phone, 3)).isEqualTo(new CursorOutcome.Unchanged());
  }

  @Test
  void refusesACursorBeyondTheEnd() {
    assertThat(advance(cast().phone, 4)).isEqualTo(new CursorOutcome.BeyondEnd());
    assertThat(advance(cast().phone, 1)).isInstanceOf(CursorOutcome.Advanced.class);
  }

  @Test
  void knowsNoConversationForStrangers() {
    var unknown = new CursorOutcome.UnknownConversation();

    assertThat(join(store().advance(ConversationId.NONE, account(), cast().chat.phone.id, 1)))
        .isEqualTo(unknown);
    assertThat(join(store().advance(conversation(), AccountId.NONE, cast().chat.phone.id, 1)))
        .isEqualTo(unknown);
  }

  @Test
  void keepsCursorsOverARestart() {
    advance(cast().phone, 2);

    restart();

    assertThat(advance(cast().phone, 2)).isEqualTo(new CursorOutcome.Unchanged());
    assertThat(advance(cast().phone, 3)).isInstanceOf(CursorOutcome.Advanced.class);
  }

  private CursorOutcome advance(Caller caller, long sequence) {
    return join(begin(caller, sequence));
  }

  private CompletionStage<CursorOutcome> begin(Caller caller, long sequence) {
    return store().advance(conversation(), caller.account(), caller.device(), sequence);
  }

  private AccountId account() {
    return cast().chat.bob.account;
  }

  private ConversationId conversation() {
    return cast().chat.conversation.statement().conversationId();
  }

  private static CursorOutcome join(CompletionStage<CursorOutcome> outcome) {
    return outcome.toCompletableFuture().join();
  }
}
