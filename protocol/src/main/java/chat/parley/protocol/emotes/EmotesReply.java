package chat.parley.protocol.emotes;

import java.util.List;

/**
 * The answer to one {@link EmotesRequest}.
 *
 * @see "docs/protocol.md, 5.2"
 * @since protocol 1
 */
public sealed interface EmotesReply {
  /**
   * All emotes, in the order in which a panel shows them.
   *
   * @param faces at most 1024
   * @param emoji at most 1024; those of one group stand together
   */
  record EmoteList(List<TextFace> faces, List<Emoji> emoji) implements EmotesReply {
    public EmoteList {
      faces = List.copyOf(faces);
      emoji = List.copyOf(emoji);
    }
  }
}
