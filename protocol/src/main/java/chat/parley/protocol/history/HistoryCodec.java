package chat.parley.protocol.history;

import chat.parley.protocol.feature.FeatureCodec;
import java.util.Map;

/**
 * The wire form of the history feature.
 *
 * <p>Thread: any; immutable.
 *
 * @since protocol 1
 */
public final class HistoryCodec {
  /** Requests, by the type of their frame. */
  public static final FeatureCodec<HistoryRequest> REQUESTS =
      new FeatureCodec<>(Map.of("history/page", HistoryRequest.Page.class));

  /** Replies, by the tag in their payload. */
  public static final FeatureCodec<HistoryReply> REPLIES =
      new FeatureCodec<>(
          Map.of(
              "page", HistoryReply.HistoryPage.class,
              "unknown-conversation", HistoryReply.UnknownConversation.class));

  private HistoryCodec() {}
}
