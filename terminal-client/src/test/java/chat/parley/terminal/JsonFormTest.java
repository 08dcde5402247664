package chat.parley.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.AccountDevice;
import chat.parley.client.ChatMessage;
import chat.parley.client.FriendList;
import chat.parley.client.Problem;
import chat.parley.client.ServerAddress;
import chat.parley.client.ServerInfo;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Golden lines: scripts depend on every key of them. */
class JsonFormTest {
  private static final CanonicalName ALICE = new CanonicalName("alice");
  private static final CanonicalName BOB = new CanonicalName("bob");

  private final JsonForm form = new JsonForm();

  @Test
  void writesAMessage() {
    assertThat(
            form.of(
                new Line.Message(
                    Line.Occasion.RECEIVED,
                    message(new ChatMessage.Content.Text("hi \"you\"\n☕")))))
        .isEqualTo(
            "{\"event\":\"message\",\"conversation\":\"0300000000000000000000000000000000\","
                + "\"from\":\"alice\",\"to\":[\"bob\"],"
                + "\"id\":\"0400000000000000000000000000000000\",\"sequence\":7,"
                + "\"at\":\"2026-11-22T10:00:00.000Z\",\"text\":\"hi \\\"you\\\"\\n☕\","
                + "\"mine\":false,\"state\":\"STORED\"}");
  }

  @Test
  void writesDevicesAndKeys() {
    var id = DeviceId.fromHex("02" + "00".repeat(16));
    var at = Instant.parse("2026-11-22T10:00:00Z");
    assertThat(form.of(new Line.RecoveryKey("AAAA-BB")))
        .isEqualTo("{\"event\":\"recovery-key\",\"key\":\"AAAA-BB\"}");
    assertThat(
            form.of(new Line.Devices(List.of(new AccountDevice(id, at, true, Optional.empty())))))
        .isEqualTo(
            "{\"event\":\"devices\",\"devices\":[{\"id\":\"0200000000000000000000000000000000\","
                + "\"added\":\"2026-11-22T10:00:00.000Z\",\"this\":true}]}");
    assertThat(form.of(new Line.DeviceAdded(id, at)))
        .isEqualTo(
            "{\"event\":\"device-added\",\"device\":\"0200000000000000000000000000000000\","
                + "\"at\":\"2026-11-22T10:00:00.000Z\"}");
  }

  @Test
  void saysWhySomebodyWasSignedOut() {
    var problem = new Problem(Problem.Kind.DEVICE_REMOVED, "It was removed.");
    assertThat(form.of(new Line.SignedOut(Optional.of(problem))))
        .isEqualTo(
            "{\"event\":\"signed-out\",\"code\":\"DEVICE_REMOVED\",\"text\":\"It was removed.\"}");
    assertThat(form.of(new Line.SignedOut(Optional.empty())))
        .isEqualTo("{\"event\":\"signed-out\"}");
  }

  @Test
  void writesSentAndHistoryLikeAMessage() {
    var message = message(new ChatMessage.Content.Text("hi"));
    var received = form.of(new Line.Message(Line.Occasion.RECEIVED, message));

    assertThat(form.of(new Line.Message(Line.Occasion.SENT, message)))
        .isEqualTo(received.replace("\"event\":\"message\"", "\"event\":\"sent\""));
    assertThat(form.of(new Line.Message(Line.Occasion.PAST, message)))
        .isEqualTo(received.replace("\"event\":\"message\"", "\"event\":\"history\""));
  }

  @Test
  void keepsTheTextKeyWhereThereIsNoText() {
    assertThat(
            form.of(
                new Line.Message(
                    Line.Occasion.PAST, message(new ChatMessage.Content.Unreadable("broken")))))
        .contains("\"text\":\"\",\"unreadable\":\"broken\"");
    assertThat(
            form.of(
                new Line.Message(
                    Line.Occasion.PAST, message(new ChatMessage.Content.Unsupported(9)))))
        .contains("\"text\":\"\",\"unsupported\":9");
  }

  @Test
  void writesErrorsWithCodeAndText() {
    assertThat(form.of(new Line.Error("NAME_TAKEN", "taken")))
        .isEqualTo("{\"event\":\"error\",\"code\":\"NAME_TAKEN\",\"text\":\"taken\"}");
  }

  @Test
  void writesPeople() {
    assertThat(form.of(new Line.FriendRequest(BOB)))
        .isEqualTo("{\"event\":\"friend-request\",\"name\":\"bob\"}");
    assertThat(form.of(new Line.FriendAdded(BOB)))
        .isEqualTo("{\"event\":\"friend\",\"name\":\"bob\"}");
    assertThat(form.of(new Line.Presence(BOB, true)))
        .isEqualTo("{\"event\":\"presence\",\"name\":\"bob\",\"online\":true}");
    var list =
        new FriendList(List.of(new FriendList.Friend(BOB, false)), List.of(ALICE), List.of());
    assertThat(form.of(new Line.Friends(list)))
        .isEqualTo(
            "{\"event\":\"friends\",\"friends\":[{\"name\":\"bob\",\"online\":false}],"
                + "\"incoming\":[\"alice\"],\"outgoing\":[]}");
  }

  @Test
  void writesWhoIsWhere() {
    var server = new ServerInfo(new ServerAddress("localhost", 33_000), "12345", "X25519MLKEM768");

    assertThat(form.of(new Line.WhoAmI(ALICE, server)))
        .isEqualTo(
            "{\"event\":\"whoami\",\"account\":\"alice\",\"server\":\"localhost:33000\","
                + "\"fingerprint\":\"12345\",\"tls\":\"X25519MLKEM768\"}");
    assertThat(form.of(new Line.SignedIn(ALICE)))
        .isEqualTo("{\"event\":\"signed-in\",\"account\":\"alice\"}");
    assertThat(form.of(new Line.Registered(ALICE)))
        .isEqualTo("{\"event\":\"registered\",\"account\":\"alice\"}");
  }

  @Test
  void writesFeatures() {
    assertThat(form.of(new Line.Features(List.of("emotes", "friends"))))
        .isEqualTo("{\"event\":\"features\",\"features\":[\"emotes\",\"friends\"]}");
  }

  private static ChatMessage message(ChatMessage.Content content) {
    return new ChatMessage(
        ConversationId.NONE,
        MessageId.of(Bytes.zeros(16)),
        7,
        ALICE,
        List.of(BOB),
        Instant.parse("2026-11-22T10:00:00Z"),
        false,
        content,
        ChatMessage.State.STORED);
  }
}
