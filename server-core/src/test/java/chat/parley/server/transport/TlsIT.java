package chat.parley.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sign.HybridPublicKey;
import chat.parley.crypto.statement.BootKey;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.protocol.Done;
import chat.parley.protocol.Hello;
import chat.parley.protocol.Ping;
import chat.parley.server.activity.Activity.ConnectionOpened;
import chat.parley.server.admin.WaitingConnection;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TlsIT {
  private final TestServer server = new TestServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void agreesOnThePostQuantumGroup() {
    try (var _ = TestClient.connect(server.chat.address(), TestTls.onlyGroup("X25519MLKEM768"))) {
      assertThat(server.sessions.waiting()).hasSize(1);
      assertThat(tlsGroup()).isEqualTo("X25519MLKEM768");
    }
  }

  @Test
  void prefersThePostQuantumGroup() {
    try (var _ = server.connect()) {
      assertThat(tlsGroup()).isEqualTo("X25519MLKEM768");
    }
  }

  @Test
  void servesClientsThatHaveOnlyX25519() {
    try (var _ = TestClient.connect(server.chat.address(), TestTls.java())) {
      assertThat(tlsGroup()).isEqualTo("X25519");
    }
  }

  @Test
  void refusesOtherGroups() {
    refuses(TestTls.onlyGroup("P-256"));
  }

  @Test
  void refusesTls12() {
    refuses(TestTls.version("TLSv1.2"));
  }

  @Test
  void closesConnectionsThatSpeakAnotherProtocol() {
    try (var client = TestClient.connectRaw(server.chat.address(), TestTls.speaking("h2"))) {
      assertThat(client.isClosed()).isTrue();
      assertThat(client.hasReceivedNothing()).isTrue();
    }
  }

  @Test
  void closesConnectionsThatNameNoProtocol() {
    try (var client = TestClient.connectRaw(server.chat.address(), TestTls.withoutProtocol())) {
      assertThat(client.isClosed()).isTrue();
      assertThat(client.hasReceivedNothing()).isTrue();
    }
  }

  @Test
  void closesPlainTextWithoutAWord() throws IOException {
    var address = server.chat.address();
    try (var socket = new Socket(address.getAddress(), address.getPort())) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(answer).doesNotContain("HTTP").hasSizeLessThan(16);
    }
  }

  @Test
  void vouchesForTheKeyOfTheConnection() {
    try (var client = server.connect()) {
      var hello = client.hello();
      var identity = HybridPublicKey.decode(hello.identityKey());
      var statement = SignedStatement.decode(hello.bootKey(), BootKey.class);

      assertThat(identity).isEqualTo(server.identity.publicKey());
      assertThat(hello.server()).isEqualTo(identity.fingerprint().serverId());
      assertThat(statement.signedBy(identity)).isTrue();
      assertThat(statement.statement().leaf()).isEqualTo(client.leaf());
    }
  }

  @Test
  void rotatesTheKeyUnderLiveConnections() {
    try (var before = server.connect()) {
      server.bootKeys.rotate().toCompletableFuture().join();
      try (var after = server.connect()) {
        assertThat(after.leaf()).isNotEqualTo(before.leaf());
        assertThat(leafNamedBy(after.hello())).isEqualTo(after.leaf().value());

        var ping = new Ping(before.nextId());
        before.send(ping);
        assertThat(before.next(Done.class).requestId()).isEqualTo(ping.requestId());
      }
    }
  }

  private void refuses(SslContext context) {
    try (var client = TestClient.connectRaw(server.chat.address(), context)) {
      assertThat(client.isSecured()).isFalse();
    }
    await().until(server.sessions::waiting, List<WaitingConnection>::isEmpty);
  }

  private String tlsGroup() {
    return server.seen.stream()
        .filter(ConnectionOpened.class::isInstance)
        .map(ConnectionOpened.class::cast)
        .findFirst()
        .orElseThrow()
        .tlsGroup();
  }

  private static Bytes leafNamedBy(Hello hello) {
    return SignedStatement.decode(hello.bootKey(), BootKey.class).statement().leaf().value();
  }
}
