package chat.parley.second;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Serves the page, its scripts and the vectors as they lie in the source tree. */
final class Pages implements AutoCloseable {
  private final HttpServer server;

  Pages() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", files(Path.of("src", "test", "web")));
    for (var module : List.of("crypto", "sealing")) {
      var vectors = Path.of("..", module, "src", "test", "resources", "vectors");
      server.createContext("/vectors/" + module + "/", files(vectors));
    }
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static HttpHandler files(Path folder) {
    return SimpleFileServer.createFileHandler(folder.toAbsolutePath().normalize());
  }
}
