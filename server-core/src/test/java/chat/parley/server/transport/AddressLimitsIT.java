package chat.parley.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.login.LoginMethod;
import chat.parley.protocol.Done;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Register;
import chat.parley.protocol.Reply;
import chat.parley.protocol.SignedIn;
import chat.parley.server.limit.RateLimit;
import chat.parley.testkit.SettableClock;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one address may do, over however many connections and under however many names. */
class AddressLimitsIT {
  /** Fewer than one connection may do, so that it is the address that is limited. */
  private static final int PER_CONNECTION = 5;

  private final SettableClock clock = new SettableClock(Instant.now());
  private final TestServer server = new TestServer(100, clock);
  private final List<TestClient> clients = new ArrayList<>();
  private int names;

  @AfterEach
  void stop() {
    clients.forEach(TestClient::close);
    server.close();
  }

  @Test
  void boundsThePasswordsTriedFromAnAddress() {
    for (int attempt = 0; attempt < RateLimit.PASSWORDS_BY_ADDRESS.burst(); attempt++) {
      assertThat(tryPassword(client(attempt))).isEqualTo(RefusalCode.SIGN_IN_FAILED);
    }

    assertThat(tryPassword(connected())).isEqualTo(RefusalCode.RATE_LIMITED);
    clock.advance(RateLimit.PASSWORDS_BY_ADDRESS.period());
    assertThat(tryPassword(connected())).isEqualTo(RefusalCode.SIGN_IN_FAILED);
  }

  @Test
  void letsDevicesInWhoseAddressTriedTooManyPasswords() {
    var alice = server.account("alice");
    for (int attempt = 0; attempt <= RateLimit.PASSWORDS_BY_ADDRESS.burst(); attempt++) {
      tryPassword(client(attempt));
    }

    connected().signIn(LoginMethod.DEVICE, alice, SignedIn.class);
  }

  @Test
  void boundsTheAccountsOpenedFromAnAddress() {
    for (int account = 0; account < RateLimit.REGISTRATIONS_BY_ADDRESS.burst(); account++) {
      assertThat(register(client(account), Reply.class)).isInstanceOf(Done.class);
    }

    assertThat(register(connected(), Refused.class).code()).isEqualTo(RefusalCode.RATE_LIMITED);
    clock.advance(Duration.ofMinutes(1));
    assertThat(register(connected(), Reply.class)).isInstanceOf(Done.class);
  }

  @Test
  void boundsTheHandshakesOfAnAddressUnderWay() throws IOException {
    var silent = new ArrayList<Socket>();
    try {
      for (int handshake = 0; handshake < HandshakeLimit.PER_ADDRESS; handshake++) {
        silent.add(socket());
      }
      // Well before the handshakes under way are given up.
      await().atMost(Duration.ofSeconds(4)).until(this::isTurnedAwayAtOnce);
    } finally {
      for (var socket : silent) {
        socket.close();
      }
    }

    await().until(() -> !isTurnedAwayAtOnce());
    try (var client = server.connect()) {
      assertThat(client.isSecured()).isTrue();
    }
  }

  private RefusalCode tryPassword(TestClient client) {
    var somebody = TestAccount.named("name" + names++);
    return client.signIn(LoginMethod.PASSWORD, somebody, Refused.class).code();
  }

  private <R extends Reply> R register(TestClient client, Class<R> answer) {
    var none = Bytes.empty();
    client.send(new Register(client.nextId(), "name", none, none, none, none, ""));
    return client.next(answer);
  }

  /** The connection for this deed: a new one before its own limit is reached. */
  private TestClient client(int deed) {
    return deed % PER_CONNECTION == 0 ? connected() : clients.getLast();
  }

  private TestClient connected() {
    var client = server.connect();
    clients.add(client);
    return client;
  }

  private Socket socket() throws IOException {
    return new Socket(server.chat.address().getAddress(), server.chat.address().getPort());
  }

  private boolean isTurnedAwayAtOnce() throws IOException {
    try (var newcomer = socket()) {
      newcomer.setSoTimeout(200);
      return newcomer.getInputStream().read() < 0;
    } catch (SocketTimeoutException _) {
      return false;
    } catch (SocketException _) {
      return true;
    }
  }
}
