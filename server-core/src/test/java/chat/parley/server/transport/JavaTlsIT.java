package chat.parley.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.sign.HybridPublicKey;
import chat.parley.crypto.statement.BootKey;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.protocol.Done;
import chat.parley.protocol.Ping;
import chat.parley.server.keys.TlsGroups;
import io.netty.handler.ssl.SslContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server on a machine for which there is no native TLS library. */
class JavaTlsIT {
  private Process process;
  private BufferedReader lines;
  private InetSocketAddress address;

  @BeforeEach
  void start() throws IOException {
    process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dio.netty.handler.ssl.noOpenSsl=true",
                "-cp",
                System.getProperty("java.class.path"),
                JavaTlsServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    var port = Integer.parseInt(said("port "));
    address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  @AfterEach
  void stop() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor();
    lines.close();
  }

  @Test
  void greetsUnderItsBootKey() {
    try (var client = TestClient.connect(address)) {
      var identity = HybridPublicKey.decode(client.hello().identityKey());
      var statement = SignedStatement.decode(client.hello().bootKey(), BootKey.class);
      assertThat(statement.signedBy(identity)).isTrue();
      assertThat(statement.statement().leaf()).isEqualTo(client.leaf());

      client.send(new Ping(client.nextId()));
      client.next(Done.class);
    }
  }

  @Test
  void agreesOnAClassicalGroupAndSaysSo() throws IOException {
    try (var client = TestClient.connect(address)) {
      assertThat(client.tlsGroup()).isEqualTo("X25519");
      assertThat(said("group ")).isEqualTo(TlsGroups.UNTOLD);
    }
  }

  @Test
  void servesClientsWithJavasTlsToo() throws IOException {
    try (var _ = TestClient.connect(address, TestTls.java())) {
      assertThat(said("group ")).isEqualTo(TlsGroups.UNTOLD);
    }
  }

  @Test
  void cannotServeWhoeverInsistsOnThePostQuantumGroup() {
    refuses(TestTls.onlyGroup("X25519MLKEM768"));
  }

  @Test
  void takesNoOtherClassicalGroup() {
    refuses(TestTls.onlyGroup("P-256"));
  }

  @Test
  void refusesTls12() {
    refuses(TestTls.version("TLSv1.2"));
  }

  private void refuses(SslContext context) {
    try (var client = TestClient.connectRaw(address, context)) {
      assertThat(client.isSecured()).isFalse();
    }
  }

  /** What the server says next under this word; its log may say other things. */
  private String said(String word) throws IOException {
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(word)) {
        return line.substring(word.length());
      }
    }
    throw new AssertionError("the server has ended");
  }
}
