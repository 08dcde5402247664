package chat.parley.server.session;

import chat.parley.protocol.ConversationPage;
import chat.parley.protocol.Ephemeral;
import chat.parley.protocol.EpochPage;
import chat.parley.protocol.EpochPublished;
import chat.parley.protocol.Frame;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.MessagePage;
import chat.parley.protocol.PluginPush;
import chat.parley.protocol.PluginReply;
import chat.parley.protocol.StatementPublished;

/** Roughly how much memory a waiting frame holds, in bytes. */
final class FrameWeight {
  private static final int SMALL = 512;

  private FrameWeight() {}

  static int of(Frame frame) {
    return switch (frame) {
      case MessageDelivery delivery -> SMALL + delivery.sealed().length();
      case Ephemeral ephemeral -> SMALL + ephemeral.sealed().length();
      case StatementPublished published -> SMALL + published.statement().length();
      case EpochPublished published -> SMALL + published.statement().length();
      case PluginReply reply -> SMALL + reply.payload().length();
      case PluginPush push -> SMALL + push.payload().length();
      // Pages are cut at the frame limit; most are far smaller, but few are asked for at once.
      case MessagePage _, EpochPage _, ConversationPage _ -> FrameLimits.FRAME.amount() / 4;
      // Only the kinds above grow with what people write; a new one must be added there.
      default -> SMALL;
    };
  }
}
