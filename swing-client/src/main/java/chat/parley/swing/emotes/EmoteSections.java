package chat.parley.swing.emotes;

import chat.parley.client.EmoteCatalogue;
import chat.parley.swing.emotes.EmotesState.Emote;
import chat.parley.swing.emotes.EmotesState.Kind;
import chat.parley.swing.emotes.EmotesState.Section;
import chat.parley.swing.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Arranges a catalogue in sections: recents, faces, then emoji by group. */
final class EmoteSections {
  private final Words words;

  EmoteSections(Words words) {
    this.words = words;
  }

  /**
   * The sections that hold something.
   *
   * @param query part of a name, in any case; empty for all
   */
  List<Section> arrange(EmoteCatalogue catalogue, List<Emote> recents, String query) {
    var part = query.strip().toLowerCase(Locale.ROOT);
    var sections = new ArrayList<Section>();
    if (part.isEmpty()) {
      sections.add(new Section(words.get("emotes.recents"), Kind.MIXED, recents));
    }
    sections.add(new Section(words.get("emotes.faces"), Kind.FACE, faces(catalogue)));
    groups(catalogue).forEach((name, list) -> sections.add(new Section(name, Kind.EMOJI, list)));
    return sections.stream()
        .map(section -> matching(section, part))
        .filter(section -> !section.emotes().isEmpty())
        .toList();
  }

  private static Section matching(Section section, String part) {
    return new Section(
        section.title(),
        section.kind(),
        section.emotes().stream()
            .filter(emote -> emote.name().toLowerCase(Locale.ROOT).contains(part))
            .toList());
  }

  private static List<Emote> faces(EmoteCatalogue catalogue) {
    return catalogue.faces().stream()
        .map(face -> new Emote(face.text(), face.name(), Kind.FACE))
        .toList();
  }

  private static Map<String, List<Emote>> groups(EmoteCatalogue catalogue) {
    var groups = new LinkedHashMap<String, List<Emote>>();
    for (var emoji : catalogue.emoji()) {
      groups
          .computeIfAbsent(emoji.group(), _ -> new ArrayList<>())
          .add(new Emote(emoji.text(), emoji.name(), Kind.EMOJI));
    }
    return groups;
  }
}
