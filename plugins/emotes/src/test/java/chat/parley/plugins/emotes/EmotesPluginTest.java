package chat.parley.plugins.emotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.plugin.PluginDescriptor.NoSettings;
import chat.parley.protocol.MalformedFrameException;
import chat.parley.protocol.emotes.Emoji;
import chat.parley.protocol.emotes.EmotesCodec;
import chat.parley.protocol.emotes.EmotesReply;
import chat.parley.protocol.emotes.EmotesRequest;
import chat.parley.protocol.emotes.TextFace;
import chat.parley.testkit.FakeDirectory;
import chat.parley.testkit.FakePluginContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmotesPluginTest {
  @TempDir Path folder;

  private final FakeDirectory directory = new FakeDirectory();
  private FakePluginContext server;

  @BeforeEach
  void start() {
    server = FakePluginContext.start(new EmotesPlugin(), new NoSettings(), folder, directory);
  }

  @Test
  void offersTheShrug() {
    assertThat(list().faces()).contains(new TextFace("shrug", "¯\\_(ツ)_/¯"));
  }

  @Test
  void offersEmojiWithNameAndGroup() {
    assertThat(list().emoji())
        .hasSizeGreaterThan(300)
        .contains(
            new Emoji("😀", "grinning face", "Smileys"),
            new Emoji("❤\uFE0F", "red heart", "Hearts"));
  }

  @Test
  void everyEmoteIsOneLineAndStandsOnce() {
    assertThat(list().faces())
        .allMatch(face -> !face.name().isBlank() && !face.text().isBlank())
        .allMatch(face -> face.text().length() <= 64 && face.text().lines().count() == 1)
        .extracting(TextFace::text)
        .doesNotHaveDuplicates();
    assertThat(list().emoji())
        .allMatch(emoji -> emoji.text().codePoints().anyMatch(c -> c > 0xFF))
        .extracting(Emoji::text)
        .doesNotHaveDuplicates();
    assertThat(list().emoji()).extracting(Emoji::name).doesNotHaveDuplicates();
  }

  @Test
  void emojiOfOneGroupStandTogether() {
    var runs = new ArrayList<String>();
    for (var emoji : list().emoji()) {
      if (runs.isEmpty() || !runs.getLast().equals(emoji.group())) {
        runs.add(emoji.group());
      }
    }

    assertThat(runs).hasSameSizeAs(new HashSet<>(runs));
  }

  @Test
  void saysHowManyThereAre() {
    assertThat(server.status()).matches("\\d+ faces, \\d+ emoji");
  }

  @Test
  void refusesUnreadableRequest() {
    var alice = directory.person("alice");

    assertThatThrownBy(() -> server.request(alice, "emotes/list", Bytes.empty()))
        .isInstanceOf(MalformedFrameException.class);
  }

  private EmotesReply.EmoteList list() {
    var request = EmotesCodec.REQUESTS.encode(new EmotesRequest.ListAll());
    var alice = directory.person("alice");
    return (EmotesReply.EmoteList)
        EmotesCodec.REPLIES.unpack(server.request(alice, "emotes/list", request));
  }
}
