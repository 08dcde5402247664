package chat.parley.swing.chat;

import chat.parley.client.ChatMessage;
import chat.parley.client.Conversation;
import chat.parley.client.Problem;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The conversation on screen and what is loaded of it. Lane only. */
final class OpenChat {
  private final Transcript transcript = new Transcript();
  private final int unread;
  private Conversation conversation;
  private ChatState.Older older = ChatState.Older.LOADING;
  private boolean everLoaded;

  /** Begins; its unread count is taken now, before looking at it resets it. */
  OpenChat(Conversation conversation) {
    this.conversation = conversation;
    this.unread = conversation.unread();
  }

  boolean is(ConversationId id) {
    return conversation.id().equals(id);
  }

  ConversationId id() {
    return conversation.id();
  }

  String name() {
    return conversation.members().stream()
        .map(CanonicalName::value)
        .collect(Collectors.joining(", "));
  }

  boolean present() {
    return !conversation.present().isEmpty();
  }

  Optional<String> blocked() {
    return conversation.blocked().map(Problem::text);
  }

  Transcript transcript() {
    return transcript;
  }

  ChatState.Older older() {
    return older;
  }

  void update(Conversation news) {
    conversation = news;
  }

  void loading() {
    older = ChatState.Older.LOADING;
  }

  void loadFailed() {
    older = ChatState.Older.MORE;
  }

  void loaded(List<ChatMessage> page) {
    transcript.merge(page);
    if (!everLoaded) {
      transcript.unread(unread);
      everLoaded = true;
    }
    var whole = page.isEmpty() || transcript.oldest().filter(first -> first > 1).isEmpty();
    older = whole ? ChatState.Older.NONE : ChatState.Older.MORE;
  }
}
