package chat.parley.protocol.emotes;

import chat.parley.protocol.feature.FeatureCodec;
import java.util.Map;

/**
 * The wire form of the emotes feature.
 *
 * <p>Thread: any; immutable.
 *
 * @since protocol 1
 */
public final class EmotesCodec {
  /** Requests, by the type of their frame. */
  public static final FeatureCodec<EmotesRequest> REQUESTS =
      new FeatureCodec<>(Map.of("emotes/list", EmotesRequest.ListAll.class));

  /** Replies, by the tag in their payload. */
  public static final FeatureCodec<EmotesReply> REPLIES =
      new FeatureCodec<>(Map.of("list", EmotesReply.EmoteList.class));

  private EmotesCodec() {}
}
