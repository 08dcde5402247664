package chat.parley.server.transport;

import chat.parley.server.activity.Activity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A process of its own that serves until its standard input ends. Prints its port, then the key
 * agreement of each connection.
 */
final class JavaTlsServer {
  private JavaTlsServer() {}

  public static void main(String[] arguments) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    try (var server = new TestServer()) {
      server.activity.subscribe(
          activity -> {
            if (activity instanceof Activity.ConnectionOpened opened) {
              out.println("group " + opened.tlsGroup());
            }
          });
      out.println("port " + server.chat.address().getPort());
      System.in.transferTo(OutputStream.nullOutputStream()); // until the test closes the stream
    }
  }
}
