package chat.parley.swing;

import chat.parley.client.ChatMessage;
import chat.parley.client.ClientEvent;
import chat.parley.client.FriendList;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.swing.script.ScriptedChatClient;
import chat.parley.swing.script.Scripts;
import java.time.Instant;
import java.util.List;

/** Puts worlds together that are worth a picture. */
final class Studio {
  private static final CanonicalName ALICE = new CanonicalName("alice");
  private static final CanonicalName BOB = new CanonicalName("bob");

  private Studio() {}

  /** Alice, signed in, with friends, requests and a conversation with Bob. */
  static ScriptedChatClient conversation() {
    var client = new ScriptedChatClient();
    client.set(now -> Scripts.signedIn(now, ALICE));
    client.set(now -> Scripts.friends(now, friends()));
    client.set(now -> Scripts.conversation(now, Scripts.conversation("bob", 2, true)));
    client.set(now -> Scripts.conversation(now, Scripts.conversation("chloé", 3, false)));
    yesterday(client);
    today(client);
    return client;
  }

  static ScriptedChatClient lonely() {
    var client = new ScriptedChatClient();
    client.set(now -> Scripts.signedIn(now, ALICE));
    return client;
  }

  /** Names, scripts and directions that break careless layouts. */
  static ScriptedChatClient extremes() {
    var client = new ScriptedChatClient();
    var longName = "maximilian-alexander-von-und-zu-hohenstein-ingelfingen";
    client.set(now -> Scripts.signedIn(now, ALICE));
    client.set(
        now ->
            Scripts.friends(
                now,
                new FriendList(
                    List.of(
                        Scripts.friend(longName, true),
                        Scripts.friend("שירה", true),
                        Scripts.friend("李小龙", false)),
                    List.of(new CanonicalName("a-very-long-name-that-asks-to-be-a-friend-of-mine")),
                    List.of(new CanonicalName("ωmega")))));
    var archive = client.archive();
    var id = Scripts.conversationId(longName);
    var other = new CanonicalName(longName);
    archive.at("2026-11-16T10:41:00Z");
    archive.add(
        id,
        other,
        false,
        "שלום, ראית את רשימת החיבורים? היא נמצאת בתיקייה lab/netlist.v2 ליד הקפה.",
        ChatMessage.State.DELIVERED);
    archive.add(
        id,
        other,
        false,
        "网表在实验室的文件夹里。请在今天下午三点之前看一下,然后告诉我你的想法,好吗?我觉得第三页有一个错误。",
        ChatMessage.State.DELIVERED);
    archive.add(
        id,
        ALICE,
        true,
        "https://example.org/a/very/long/address/without/any/blank/that/goes/on/and/on/and/never/stops/until/it/is/cut?query=1234567890abcdef",
        ChatMessage.State.DELIVERED);
    archive.add(id, ALICE, true, "شكرا 👍 thanks 谢谢 ❤️‍🔥 👩‍🔬 👋🏽", ChatMessage.State.STORED);
    archive.add(
        id, other, false, new ChatMessage.Content.Unsupported(9), ChatMessage.State.DELIVERED);
    return client;
  }

  /** A key agreed while Alice looks on. */
  static ClientEvent keyAgreed() {
    return new ClientEvent.EpochAgreed(
        Scripts.conversationId("bob"),
        4,
        BOB,
        Instant.parse("2026-11-16T10:42:30Z"),
        EpochReason.PRESENT);
  }

  private static FriendList friends() {
    return new FriendList(
        List.of(
            Scripts.friend("bob", true),
            Scripts.friend("chloé", true),
            Scripts.friend("dirk", false),
            Scripts.friend("zoe", false)),
        List.of(new CanonicalName("eve")),
        List.of(new CanonicalName("frank")));
  }

  private static void yesterday(ScriptedChatClient client) {
    var id = Scripts.conversationId("bob");
    client.archive().at("2026-11-15T16:02:00Z");
    say(client, BOB, "The board is back from the factory. All twelve of them.");
    client.archive().at("2026-11-15T16:03:00Z");
    say(client, BOB, "Two have the wrong silkscreen, the rest look fine 🎉");
    client.archive().at("2026-11-15T16:09:00Z");
    client
        .archive()
        .add(
            id,
            ALICE,
            true,
            "Lovely. I will bring the scope tomorrow.",
            ChatMessage.State.DELIVERED);
  }

  private static void today(ScriptedChatClient client) {
    var id = Scripts.conversationId("bob");
    var archive = client.archive();
    archive.at("2026-11-16T10:40:00Z");
    archive.add(id, ALICE, true, "Morning. Coffee first ☕", ChatMessage.State.DELIVERED);
    archive.at("2026-11-16T10:41:00Z");
    archive.add(
        id,
        ALICE,
        true,
        "The netlist is in the lab folder. Page three has the new connector; please check the pin"
            + " order before we solder anything, last time we had VCC and ground the wrong way"
            + " round.",
        ChatMessage.State.STORED);
    archive.at("2026-11-16T10:43:00Z");
    say(client, BOB, "have you seen the netlist?");
    say(client, BOB, "ah, there it is ¯\\_(ツ)_/¯ thanks 👍");
  }

  private static void say(ScriptedChatClient client, CanonicalName who, String text) {
    client
        .archive()
        .add(Scripts.conversationId("bob"), who, false, text, ChatMessage.State.DELIVERED);
  }
}
