package chat.parley.swing.chat;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.ChatMessage;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import chat.parley.swing.script.ScriptedArchive;
import chat.parley.swing.script.Scripts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  private static final ConversationId ID = Scripts.conversationId("bob");
  private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");

  private final ScriptedArchive archive = new ScriptedArchive();
  private final Transcript transcript = new Transcript();

  @Test
  void ordersBySequenceWhateverCameFirst() {
    var first = message(false, "one");
    var second = message(false, "two");
    transcript.merge(List.of(second));
    transcript.merge(List.of(first));

    assertThat(transcript.messages()).containsExactly(first, second);
    assertThat(transcript.oldest()).contains(1L);
  }

  @Test
  void holdsAMessageOnce() {
    var message = message(false, "one");
    transcript.merge(List.of(message));
    transcript.merge(List.of(message));

    assertThat(transcript.messages()).hasSize(1);
  }

  @Test
  void letsATextGoWhenItsMessageIsThereWhicheverNewsComesFirst() {
    var departing = transcript.depart("hello", NOW);
    var sent = message(true, "hello");

    transcript.accepted(sent);
    assertThat(transcript.outgoing()).isEmpty();
    transcript.arrived(departing);
    transcript.merge(List.of(sent));

    assertThat(transcript.messages()).containsExactly(sent);
  }

  @Test
  void keepsTheSecondOfTwoEqualTextsOnItsWay() {
    transcript.depart("hello", NOW);
    var second = transcript.depart("hello", NOW);

    transcript.accepted(message(true, "hello"));

    assertThat(transcript.outgoing()).containsExactly(second);
  }

  @Test
  void learnsThatAMessageWasDelivered() {
    var sent = message(true, "hello");
    transcript.merge(List.of(sent));

    transcript.mark(sent.id(), ChatMessage.State.DELIVERED);
    transcript.mark(ScriptedArchive.id(99), ChatMessage.State.DELIVERED);

    assertThat(transcript.messages())
        .extracting(ChatMessage::state)
        .containsExactly(ChatMessage.State.DELIVERED);
  }

  @Test
  void neverForgetsHowFarAMessageGot() {
    var sent = message(true, "hello");
    transcript.mark(sent.id(), ChatMessage.State.DELIVERED);
    transcript.merge(List.of(sent));
    transcript.merge(List.of(sent));

    assertThat(transcript.messages())
        .extracting(ChatMessage::state)
        .containsExactly(ChatMessage.State.DELIVERED);
  }

  @Test
  void putsTheUnreadLineAboveTheFirstWhenAllAreUnread() {
    var first = message(false, "one");
    transcript.merge(List.of(first));

    transcript.unread(40);

    assertThat(transcript.firstUnread()).contains(first.id());
  }

  private ChatMessage message(boolean mine, String text) {
    var author = new CanonicalName(mine ? "alice" : "bob");
    return archive.add(ID, author, mine, text, ChatMessage.State.STORED);
  }
}
