package chat.parley.admin.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes straight onto the socket: what no HTTP client would let a test send. */
final class RawRequest {
  private RawRequest() {}

  /** The whole answer to a GET of this path, unchanged on the wire. */
  static String get(URI address, String path, String host) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      var request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
