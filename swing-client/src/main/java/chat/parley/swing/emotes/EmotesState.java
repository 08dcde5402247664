package chat.parley.swing.emotes;

import java.util.List;

/**
 * What the emote panel shows.
 *
 * @param available false while the server has emotes switched off: the panel is gone
 */
public record EmotesState(boolean available, List<Section> sections, String query) {
  /** Nothing offered. */
  public static final EmotesState OFF = new EmotesState(false, List.of(), "");

  public EmotesState {
    sections = List.copyOf(sections);
  }

  /** A titled part of the panel. */
  public record Section(String title, Kind kind, List<Emote> emotes) {
    public Section {
      emotes = List.copyOf(emotes);
    }
  }

  /**
   * One face or emoji.
   *
   * @param text what is put into a message
   * @param name for search, tooltips and assistive technology
   */
  public record Emote(String text, String name, Kind kind) {}

  /** How emotes are drawn. */
  public enum Kind {
    FACE,
    EMOJI,
    MIXED
  }
}
