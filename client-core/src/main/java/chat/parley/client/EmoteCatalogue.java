package chat.parley.client;

import java.util.List;

/**
 * What the emote panel offers.
 *
 * @param faces text faces such as {@code ¯\\_(ツ)_/¯}
 * @param emoji in the order of their groups
 */
public record EmoteCatalogue(List<Face> faces, List<Emoji> emoji) {
  public EmoteCatalogue {
    faces = List.copyOf(faces);
    emoji = List.copyOf(emoji);
  }

  /** A face made of text. */
  public record Face(String text, String name) {}

  /**
   * A Unicode emoji.
   *
   * @param text its code points as a string
   */
  public record Emoji(String text, String name, String group) {}
}
