package chat.parley.plugins.history;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.plugin.Caller;
import chat.parley.plugin.MessageArchive;
import chat.parley.plugin.PluginRequestHandler;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.history.HistoryCodec;
import chat.parley.protocol.history.HistoryReply;
import chat.parley.protocol.history.HistoryRequest;
import java.util.ArrayList;
import java.util.List;

/** Answers one page of a conversation, newest first. */
record PageBackwards(MessageArchive archive) implements PluginRequestHandler {
  /** Bounds what is read to be thrown away when large messages fill the page early. */
  private static final int CHUNK = 50;

  /** What a message costs beside its own bytes: the names and values of the CBOR map around it. */
  private static final int AROUND = 64;

  private static final int ROOM = FrameLimits.PLUGIN_PAYLOAD.amount() - 1024;

  @Override
  public Bytes handle(Caller caller, Bytes payload) {
    return switch (HistoryCodec.REQUESTS.decode("history/page", payload)) {
      case HistoryRequest.Page page -> HistoryCodec.REPLIES.pack(read(caller, page));
    };
  }

  private HistoryReply read(Caller caller, HistoryRequest.Page asked) {
    var messages = new ArrayList<MessageDelivery>();
    var room = ROOM;
    var below = asked.beforeSequence();
    while (messages.size() < asked.limit()) {
      var wanted = Math.min(CHUNK, asked.limit() - messages.size());
      var chunk = archive.before(caller, asked.conversation(), below, wanted);
      if (chunk.isEmpty()) {
        return new HistoryReply.UnknownConversation();
      }
      for (var message : chunk.get()) {
        room -= message.sealed().length() + AROUND;
        if (room < 0) {
          return new HistoryReply.HistoryPage(messages, true);
        }
        messages.add(delivery(message));
        below = message.sequence();
      }
      if (chunk.get().size() < wanted) {
        return new HistoryReply.HistoryPage(messages, false);
      }
    }
    return new HistoryReply.HistoryPage(messages, anyBelow(caller, asked, below));
  }

  private boolean anyBelow(Caller caller, HistoryRequest.Page asked, long sequence) {
    return !archive.before(caller, asked.conversation(), sequence, 1).orElse(List.of()).isEmpty();
  }

  private static MessageDelivery delivery(MessageArchive.Message message) {
    return new MessageDelivery(message.sequence(), message.storedAt(), message.sealed());
  }
}
