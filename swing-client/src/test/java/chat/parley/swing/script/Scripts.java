package chat.parley.swing.script;

import chat.parley.client.ClientState;
import chat.parley.client.Conversation;
import chat.parley.client.EmoteCatalogue;
import chat.parley.client.FriendList;
import chat.parley.client.FriendList.Friend;
import chat.parley.client.ServerAddress;
import chat.parley.client.ServerInfo;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pictures of the world for scripts. */
public final class Scripts {
  /** A fingerprint as servers show it. */
  public static final String FINGERPRINT = "20417 93310 55802 71946 08213 66190 47725 31008";

  /** A small catalogue. */
  public static final EmoteCatalogue CATALOGUE =
      new EmoteCatalogue(
          List.of(
              new EmoteCatalogue.Face("¯\\_(ツ)_/¯", "shrug"),
              new EmoteCatalogue.Face("(╯°□°)╯", "table flip"),
              new EmoteCatalogue.Face("ʕ•ᴥ•ʔ", "bear"),
              new EmoteCatalogue.Face("( ͡° ͜ʖ ͡°)", "lenny")),
          emoji());

  /** Where scripted servers are. */
  public static final ServerInfo SERVER =
      new ServerInfo(new ServerAddress("lab.example", 33_000), FINGERPRINT, "X25519MLKEM768");

  private Scripts() {}

  /** Nobody, nowhere. */
  public static ClientState offline() {
    return new ClientState(
        ClientState.Connection.OFFLINE,
        Optional.empty(),
        Optional.empty(),
        false,
        Set.of("registration", "friends", "emotes", "history"),
        FriendList.EMPTY,
        List.of());
  }

  /** Somebody signed in, with friends. */
  public static ClientState signedIn(ClientState now, CanonicalName account) {
    return new ClientState(
        ClientState.Connection.SIGNED_IN,
        now.server().or(() -> Optional.of(SERVER)),
        Optional.of(account),
        true,
        now.features(),
        now.friends(),
        now.conversations());
  }

  /** The same with another connection. */
  public static ClientState with(
      ClientState now, ClientState.Connection connection, Optional<ServerInfo> server) {
    return new ClientState(
        connection,
        server,
        now.account(),
        now.recoveryConfirmed(),
        now.features(),
        now.friends(),
        now.conversations());
  }

  /** The same with other features. */
  public static ClientState features(ClientState now, Set<String> features) {
    return new ClientState(
        now.connection(),
        now.server(),
        now.account(),
        now.recoveryConfirmed(),
        features,
        now.friends(),
        now.conversations());
  }

  /** The same with other friends. */
  public static ClientState friends(ClientState now, FriendList friends) {
    return new ClientState(
        now.connection(),
        now.server(),
        now.account(),
        now.recoveryConfirmed(),
        now.features(),
        friends,
        now.conversations());
  }

  /** The same with one more conversation, or another picture of it. */
  public static ClientState conversation(ClientState now, Conversation conversation) {
    var all = new ArrayList<>(now.conversations());
    all.removeIf(other -> other.id().equals(conversation.id()));
    all.add(conversation);
    return new ClientState(
        now.connection(),
        now.server(),
        now.account(),
        now.recoveryConfirmed(),
        now.features(),
        now.friends(),
        all);
  }

  /** The same with a conversation read to its end. */
  static ClientState seen(ClientState now, ConversationId id) {
    return now.conversations().stream()
        .filter(known -> known.id().equals(id))
        .findFirst()
        .map(
            known ->
                conversation(
                    now,
                    new Conversation(
                        id, known.members(), known.present(), 0, known.lastAt(), known.blocked())))
        .orElse(now);
  }

  /** The conversation with somebody, known or new. */
  public static Conversation conversation(ClientState now, String name) {
    return now.conversations().stream()
        .filter(known -> known.members().getFirst().value().equals(name))
        .findFirst()
        .orElseGet(() -> conversation(name, 0, false));
  }

  /** A conversation whose id follows from the name. */
  public static Conversation conversation(String name, int unread, boolean present) {
    var member = new CanonicalName(name);
    return new Conversation(
        conversationId(name),
        List.of(member),
        present ? List.of(member) : List.of(),
        unread,
        Optional.empty(),
        Optional.empty());
  }

  /** The id that follows from a name. */
  public static ConversationId conversationId(String name) {
    var body = new byte[16];
    body[0] = (byte) name.length();
    body[1] = (byte) name.hashCode();
    return ConversationId.of(Bytes.copyOf(body));
  }

  /** A friend. */
  public static Friend friend(String name, boolean online) {
    return new Friend(new CanonicalName(name), online);
  }

  private static List<EmoteCatalogue.Emoji> emoji() {
    var smileys =
        "😀 😃 😄 😁 😆 😅 😂 🙂 🙃 😉 😊 😍 😘 😜 🤔 🤨 😐 🙄 😏 😴 😷 🤯 🥳 😎 🤓 😕 😟 😮 😳 🥺 😢 😭";
    var hands = "👍 👎 👏 🙌 🙏 💪 👋 ✌️ 🤞 👌";
    var things = "❤️ 💔 🔥 ✨ 🎉 🎂 ☕ 🍕 🚀 💡 🔒 🔑 ✅ ❌ ⚠️ 📎";
    var emoji = new ArrayList<EmoteCatalogue.Emoji>();
    group(emoji, smileys, "Smileys");
    group(emoji, hands, "Hands");
    group(emoji, things, "Things");
    return emoji;
  }

  private static void group(List<EmoteCatalogue.Emoji> emoji, String list, String group) {
    for (var text : list.split(" ", -1)) {
      var name = Character.getName(text.codePointAt(0)).toLowerCase(java.util.Locale.ROOT);
      emoji.add(new EmoteCatalogue.Emoji(text, name, group));
    }
  }
}
