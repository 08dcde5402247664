package chat.parley.terminal;

import chat.parley.client.ChatMessage;
import chat.parley.client.ChatMessage.Content;
import chat.parley.client.EmoteCatalogue;
import chat.parley.client.FriendList;
import chat.parley.client.ServerInfo;
import chat.parley.crypto.id.CanonicalName;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Lines for a person. What is of use to programs only is left out. */
final class HumanForm implements LineForm {
  private final DateTimeFormatter clock;

  /**
   * @param zone whose times are shown
   */
  HumanForm(ZoneId zone) {
    this.clock = DateTimeFormatter.ofPattern("HH:mm").withZone(zone);
  }

  @Override
  public String of(Line line) {
    return switch (line) {
      case Line.Connected(var server) -> connected(server);
      case Line.ConnectionState(var state) -> "· " + state;
      case Line.Registered(var account) -> "Account %s is open.".formatted(account);
      case Line.SignedIn(var account) -> "Signed in as %s.".formatted(account);
      case Line.SignedOut _ -> "Signed out.";
      case Line.WhoAmI(var account, var server) -> "%s at %s".formatted(account, server.address());
      case Line.FriendRequest(var name) -> "%s asks to be friends: accept %s".formatted(name, name);
      case Line.FriendAdded(var name) -> "%s and you are friends.".formatted(name);
      case Line.Presence(var name, var online) -> "%s %s".formatted(online ? "●" : "○", name);
      case Line.Friends(var list) -> friends(list);
      case Line.Requests(var list) -> requests(list);
      case Line.Opened(_, var members) -> "Conversation with %s.".formatted(joined(members));
      case Line.Message(_, var message) -> message(message);
      case Line.PastEnd(var name, var count) ->
          count == 0 ? "Nothing was said with %s yet.".formatted(name) : "";
      case Line.Delivered _, Line.Epoch _, Line.CaughtUp _, Line.Waited _ -> "";
      case Line.EpochVoid(_, _, var by) ->
          "! %s handed out a key that does not hold. It is not used.".formatted(by);
      case Line.Missing(_, var after, var before) ->
          "· messages are missing between %d and %d".formatted(after, before);
      case Line.IdentityChanged(var name) ->
          "! The identity of %s has changed. Nothing is sent to them.".formatted(name);
      case Line.Emotes(var catalogue) -> emotes(catalogue);
      case Line.Features(var features) -> "· features: " + String.join(", ", features);
      case Line.Done(var command, var subject) -> "✓ %s %s".formatted(command, subject).strip();
      case Line.Help(var overview) -> overview;
      case Line.Error(_, var text) -> "! " + text;
    };
  }

  private static String connected(ServerInfo server) {
    return "Connected to %s%n  fingerprint  %s%n  key exchange %s"
        .formatted(server.address(), server.fingerprint(), server.tlsGroup());
  }

  private static String friends(FriendList list) {
    var lines =
        list.friends().stream()
            .map(friend -> (friend.online() ? "● " : "○ ") + friend.name())
            .collect(Collectors.joining(System.lineSeparator()));
    return lines.isEmpty() ? "No friends yet: add NAME" : lines;
  }

  private static String requests(FriendList list) {
    if (list.incoming().isEmpty() && list.outgoing().isEmpty()) {
      return "No requests wait.";
    }
    return "Asked by: %s%nAsked: %s".formatted(joined(list.incoming()), joined(list.outgoing()));
  }

  private String message(ChatMessage message) {
    var text =
        switch (message.content()) {
          case Content.Text(var said) -> said;
          case Content.Unsupported _ -> "(needs a newer Parley)";
          case Content.Unreadable(var reason) -> "(%s)".formatted(reason);
        };
    return "%s  %s: %s".formatted(clock.format(message.at()), message.from(), text);
  }

  private static String emotes(EmoteCatalogue catalogue) {
    var faces =
        catalogue.faces().stream()
            .map(face -> "  %-16s %s".formatted(face.name(), face.text()))
            .collect(Collectors.joining(System.lineSeparator()));
    var emoji =
        catalogue.emoji().stream().map(EmoteCatalogue.Emoji::text).collect(Collectors.joining(" "));
    return faces + System.lineSeparator() + emoji;
  }

  private static String joined(List<CanonicalName> names) {
    return names.isEmpty()
        ? "nobody"
        : names.stream().map(CanonicalName::value).collect(Collectors.joining(", "));
  }
}
