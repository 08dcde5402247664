package chat.parley.server.app.console;

import chat.parley.server.app.folder.DataFolder;
import chat.parley.server.app.folder.StartProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;

/**
 * What a running server leaves for whoever may read its data folder.
 *
 * @param url of the dashboard, ending in a slash
 * @param token opens the REST routes until the server ends
 */
record HostAccess(URI url, String token) {

  /** The access to the server of this folder; empty when none has left any. */
  static Optional<HostAccess> of(DataFolder folder) {
    var file = folder.run().resolve("admin.json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      var json = new ObjectMapper().readTree(Files.readString(file));
      return Optional.of(new HostAccess(URI.create(text(json, "url")), text(json, "token")));
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new StartProblem(
          file + " cannot be read; run this as the user the server runs as", unreadable);
    }
  }

  private static String text(JsonNode json, String field) {
    return json.path(field).asText();
  }

  @Override
  public String toString() {
    return "HostAccess[" + url + "]";
  }
}
