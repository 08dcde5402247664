package chat.parley.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.login.LoginMethod;
import chat.parley.protocol.Done;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.Goodbye;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.protocol.Hello;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.Ping;
import chat.parley.protocol.PluginReply;
import chat.parley.protocol.PluginRequest;
import chat.parley.protocol.SignedIn;
import chat.parley.server.activity.Activity;
import chat.parley.server.admin.Overview.DoorState;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionLifeIT {
  private final TestServer server = new TestServer(2);
  private final TestAccount alice = server.account("alice");
  private final TestAccount bob = server.account("bob");

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void boundsTheConnectionRequests() {
    try (var first = server.connect();
        var second = server.connect();
        var third = server.connect()) {
      assertThat(third.next(Goodbye.class).reason()).isEqualTo(GoodbyeReason.DOOR_CLOSED);
      assertThat(third.isClosed()).isTrue();
      assertThat(server.sessions.waiting()).hasSize(2);

      first.signIn(LoginMethod.DEVICE, alice, SignedIn.class);
      await().until(() -> server.sessions.waitingCount() == 1);
      try (var fourth = server.connect()) {
        fourth.send(new Ping(fourth.nextId()));
        fourth.next(Done.class);
      }
      assertThat(second.isOpen()).isTrue();
    }
  }

  @Test
  void turnsNewcomersAwayWhileTheDoorIsClosed() {
    try (var before = server.connect()) {
      server.chat.door().move(DoorState.CLOSED);
      try (var newcomer = server.connect()) {
        assertThat(newcomer.next(Goodbye.class).reason()).isEqualTo(GoodbyeReason.DOOR_CLOSED);
      }
      before.signIn(LoginMethod.DEVICE, alice, SignedIn.class);

      server.chat.door().move(DoorState.OPEN);
      try (var newcomer = server.connect()) {
        newcomer.signIn(LoginMethod.DEVICE, bob, SignedIn.class);
      }
    }
    assertThat(server.seen.stream().filter(Activity.DoorMoved.class::isInstance)).hasSize(2);
  }

  @Test
  void cutsAPeerThatDoesNotReadAndServesTheOthers() {
    try (var slow = server.connect();
        var quick = server.connect()) {
      slow.signIn(LoginMethod.DEVICE, alice, SignedIn.class);
      quick.signIn(LoginMethod.DEVICE, bob, SignedIn.class);
      await().until(() -> server.sessions.connectedCount() == 2);
      slow.setReading(false);

      var message =
          new MessageDelivery(1, Instant.EPOCH, Bytes.zeros(FrameLimits.MESSAGE.amount()));
      IntStream.range(0, 400).forEach(_ -> server.sessions.toDevice(alice.device(), message));
      server.sessions.toDevice(bob.device(), message);

      quick.next(MessageDelivery.class);
      await().until(() -> !server.sessions.isConnected(alice.device()));
      assertThat(server.seen)
          .filteredOn(Activity.ConnectionClosed.class::isInstance)
          .extracting(closed -> ((Activity.ConnectionClosed) closed).reason())
          .containsExactly(GoodbyeReason.TOO_SLOW.name());
      assertThat(server.sessions.isConnected(bob.device())).isTrue();
    }
  }

  @Test
  void disconnectsAllOfAnAccount() {
    try (var device = server.connect();
        var enrolling = server.connect()) {
      device.signIn(LoginMethod.DEVICE, alice, SignedIn.class);
      enrolling.signIn(LoginMethod.PASSWORD, alice, SignedIn.class);
      await().until(() -> server.sessions.connectedCount() == 2);

      server.sessions.disconnect(alice.id(), GoodbyeReason.KICKED, "Out.");

      assertThat(device.next(Goodbye.class)).isEqualTo(new Goodbye(GoodbyeReason.KICKED, "Out."));
      assertThat(enrolling.next(Goodbye.class).reason()).isEqualTo(GoodbyeReason.KICKED);
      assertThat(device.isClosed()).isTrue();
    }
  }

  @Test
  void flushesABatchInOrder() {
    try (var client = server.connect()) {
      client.signIn(LoginMethod.DEVICE, alice, SignedIn.class);
      await().until(() -> server.sessions.isConnected(alice.device()));

      server.sessions.together(
          () ->
              IntStream.rangeClosed(1, 500)
                  .mapToObj(n -> new MessageDelivery(n, Instant.EPOCH, Bytes.zeros(10)))
                  .forEach(message -> server.sessions.toAccount(alice.id(), message)));

      for (int sequence = 1; sequence <= 500; sequence++) {
        assertThat(client.next(MessageDelivery.class).sequence()).isEqualTo(sequence);
      }
    }
  }

  @Test
  void answersHundredsOfRequestsInOrder() {
    try (var client = server.connect()) {
      client.signIn(LoginMethod.DEVICE, alice, SignedIn.class);
      for (int number = 0; number < 500; number++) {
        client.send(new PluginRequest(client.nextId(), "test/echo", Bytes.zeros(number)));
      }

      for (int number = 0; number < 500; number++) {
        assertThat(client.next(PluginReply.class).payload().length()).isEqualTo(number);
      }
    }
  }

  @Test
  void saysGoodbyeWhenItStops() {
    try (var waiting = server.connect();
        var signedIn = server.connect()) {
      signedIn.signIn(LoginMethod.DEVICE, alice, SignedIn.class);

      server.chat.close();

      assertThat(waiting.next(Goodbye.class).reason()).isEqualTo(GoodbyeReason.SHUTDOWN);
      assertThat(signedIn.next(Goodbye.class).reason()).isEqualTo(GoodbyeReason.SHUTDOWN);
      assertThat(waiting.isClosed()).isTrue();
    }
  }

  @Test
  void saysWhichPortIsTaken() {
    var taken = server.chat.address();

    assertThatThrownBy(() -> rebind(taken))
        .isInstanceOf(PortTakenException.class)
        .hasMessageContaining(String.valueOf(taken.getPort()));
  }

  @Test
  void countsConnectionsAndFrames() {
    try (var client = server.connect()) {
      client.signIn(LoginMethod.DEVICE, alice, SignedIn.class);
      await().until(() -> server.sessions.connectedCount() == 1);

      assertThat(server.meters.get("parley.connections.opened").counter().count()).isOne();
      assertThat(server.meters.get("parley.connections.signed.in").gauge().value()).isOne();
      assertThat(server.meters.get("parley.frames").tag("direction", "in").counter().count())
          .isEqualTo(2);
    }
  }

  @Test
  void tellsTheGreetingFirst() {
    try (var client = server.connect()) {
      assertThat(client.hello()).isInstanceOf(Hello.class);
      assertThat(client.hello().maxFrame()).isEqualTo(FrameLimits.FRAME.amount());
    }
  }

  private void rebind(InetSocketAddress taken) {
    try (var second = server.startOn(taken)) {
      throw new AssertionError("listens twice on " + second.address());
    }
  }
}
