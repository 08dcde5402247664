package chat.parley.swing;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.swing.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir Path folder;

  @Test
  void remembersAcrossStarts() {
    SettingsFile.in(folder).change(now -> now.theme(ThemeChoice.DARK).server("lab.example:33000"));

    assertThat(SettingsFile.in(folder).current())
        .isEqualTo(new ClientSettings(ThemeChoice.DARK, "lab.example:33000"));
  }

  @Test
  void startsWithTheSystemsTheme() {
    assertThat(SettingsFile.in(folder).current()).isEqualTo(ClientSettings.FIRST);
  }

  @Test
  void startsAfreshAfterAFileNobodyCanRead() throws IOException {
    Files.write(
        folder.resolve("window.properties"), new byte[] {(byte) 0xFF, (byte) 0xC0, '\\', 'u', 'z'});

    assertThat(SettingsFile.in(folder).current()).isEqualTo(ClientSettings.FIRST);
  }

  @Test
  void ignoresAThemeItDoesNotKnow() throws IOException {
    Files.writeString(folder.resolve("window.properties"), "theme=PURPLE\nserver=a:1\n");

    assertThat(SettingsFile.in(folder).current())
        .isEqualTo(new ClientSettings(ThemeChoice.SYSTEM, "a:1"));
  }

  @Test
  void goesOnWhenItCannotWrite() throws IOException {
    var blocked = Files.writeString(folder.resolve("file"), "").resolve("below");
    var settings = SettingsFile.in(blocked);

    settings.change(now -> now.theme(ThemeChoice.DARK));

    assertThat(settings.current().theme()).isEqualTo(ThemeChoice.DARK);
  }
}
