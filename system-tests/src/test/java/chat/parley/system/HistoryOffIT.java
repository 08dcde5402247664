package chat.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.system.process.ChatProgram;
import chat.parley.system.process.ServerProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator switches off with the history plugin. */
class HistoryOffIT {
  private static final String PASSWORD = "copper-lantern-glacier-41";

  @TempDir private Path temporary;

  @Test
  void theServerDeletesWhatEveryDeviceHasStored() throws IOException {
    ServerProgram.start(data()).stop();
    switchHistoryOff();

    try (var server = ServerProgram.start(data());
        var ann = ChatProgram.start(server.address(), temporary.resolve("ann"));
        var ben = ChatProgram.start(server.address(), temporary.resolve("ben"))) {
      ann.say("register ann " + PASSWORD).first("registered");
      ben.say("register ben " + PASSWORD).first("registered");
      ann.say("add ben");
      ben.first("friend-request");
      ben.say("accept ann").first("friend");
      ann.first("friend");
      ann.say("send ben one").say("send ben two").nth("sent", 2);
      ben.nth("message", 2);
      assertThat(ben.quit()).isZero(); // and has said before that it keeps both

      await().atMost(Duration.ofSeconds(30)).until(this::deleted, count -> count == 2);
    }
  }

  private Path data() {
    return temporary.resolve("server");
  }

  private void switchHistoryOff() throws IOException {
    var file = data().resolve("plugins.yml");
    var text = Files.readString(file);
    var changed = text.replaceFirst("(history:\\s+enabled: )true", "$1false");
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(file, changed);
  }

  private int deleted() throws SQLException {
    var url = "jdbc:sqlite:" + data().resolve("parley.db");
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM messages WHERE deleted = 1")) {
      return rows.getInt(1);
    }
  }
}
