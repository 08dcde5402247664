package chat.parley.plugins.emotes;

import chat.parley.protocol.emotes.Emoji;
import chat.parley.protocol.emotes.EmotesReply;
import chat.parley.protocol.emotes.TextFace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The emotes in this jar, one a line: {@code name TAB text} for faces, {@code group TAB text TAB
 * name} for emoji. Lines that start with a hash sign and a blank are comments.
 */
final class EmoteFiles {
  private EmoteFiles() {}

  /**
   * Reads both files.
   *
   * @throws IllegalStateException when one is missing or has a line that is no emote
   */
  static EmotesReply.EmoteList read() {
    return new EmotesReply.EmoteList(
        lines("faces.tsv").stream().map(EmoteFiles::face).toList(),
        lines("emoji.tsv").stream().map(EmoteFiles::emoji).toList());
  }

  private static TextFace face(String line) {
    var cells = cells(line, 2);
    return new TextFace(cells[0], cells[1]);
  }

  private static Emoji emoji(String line) {
    var cells = cells(line, 3);
    return new Emoji(cells[1], cells[2], cells[0]);
  }

  private static String[] cells(String line, int count) {
    var cells = line.split("\t", -1);
    if (cells.length != count) {
      throw new IllegalStateException("not an emote: " + line);
    }
    return cells;
  }

  private static List<String> lines(String file) {
    try (var stream = EmoteFiles.class.getResourceAsStream("/emotes/" + file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing from the jar");
      }
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
