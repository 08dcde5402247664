package chat.parley.terminal;

import chat.parley.client.AccountDevice;
import chat.parley.client.ChatMessage;
import chat.parley.client.ChatMessage.Content;
import chat.parley.client.ContactIdentity;
import chat.parley.client.EmoteCatalogue;
import chat.parley.client.FriendList;
import chat.parley.client.IdentityChange;
import chat.parley.client.IdentityGrade;
import chat.parley.client.ServerInfo;
import chat.parley.crypto.id.CanonicalName;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Lines for a person. What is of use to programs only is left out. */
final class HumanForm implements LineForm {
  private final DateTimeFormatter clock;
  private final DateTimeFormatter day;

  /**
   * @param zone whose times are shown
   */
  HumanForm(ZoneId zone) {
    this.clock = DateTimeFormatter.ofPattern("HH:mm").withZone(zone);
    this.day = DateTimeFormatter.ISO_LOCAL_DATE.withZone(zone);
  }

  @Override
  public String of(Line line) {
    return switch (line) {
      case Line.Connected(var server) -> connected(server);
      case Line.ConnectionState(var state) -> "· " + state;
      case Line.Registered(var account) -> "Account %s is open.".formatted(account);
      case Line.SignedIn(var account) -> "Signed in as %s.".formatted(account);
      case Line.SignedOut(var problem) ->
          problem.map(why -> "! Signed out: " + why.text()).orElse("Signed out.");
      case Line.RecoveryKey(var key) -> recoveryKey(key);
      case Line.RecoveryConfirmed _ -> "The recovery key is confirmed.";
      case Line.Devices(var devices) -> devices(devices);
      case Line.DeviceAdded(var device, var at) ->
          "! A device was added to this account at %s: %s%n  Not you? revoke-device %s PASSWORD"
              .formatted(clock.format(at), device, device);
      case Line.DeviceRemoved(var device) ->
          "· a device was removed from this account: %s".formatted(device);
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
      case Line.IdentityChanged(var name, var change, var grade) -> changed(name, change, grade);
      case Line.Safety(var identity) -> safety(identity);
      case Line.Verified(var name, var grade) -> "✓ %s is %s.".formatted(name, words(grade));
      case Line.DevicesChanged(var name) -> "· %s has other devices now.".formatted(name);
      case Line.DevicesForked(var name) ->
          "! There are two lists of the devices of %s. Nothing is sent to them.".formatted(name);
      case Line.EpochsForked _ ->
          "! Rival keys are made again and again: the server may show everybody something else.";
      case Line.Emotes(var catalogue) -> emotes(catalogue);
      case Line.Features(var features) -> "· features: " + String.join(", ", features);
      case Line.Done(var command, var subject) -> "✓ %s %s".formatted(command, subject).strip();
      case Line.Help(var overview) -> overview;
      case Line.Error(_, var text) -> "! " + text;
    };
  }

  private static String changed(CanonicalName name, IdentityChange change, IdentityGrade grade) {
    var what =
        switch (change) {
          case RENEWED ->
              "! %s has renewed their identity%s. Nothing is sent to them until: accept-identity %s";
          case REPLACED ->
              "! THE IDENTITY OF %s IS ANOTHER ONE%s. Nothing is sent to them. Compare the safety number, then: accept-identity %s";
        };
    var known = grade == IdentityGrade.FIRST_SEEN ? "" : ", which was " + words(grade);
    return what.formatted(name, known, name);
  }

  private static String safety(ContactIdentity identity) {
    var change = identity.change().isPresent() ? " (CHANGED: of the identity now shown)" : "";
    return "%s, %s%s%n  %s"
        .formatted(identity.name(), words(identity.grade()), change, identity.safetyNumber());
  }

  private static String words(IdentityGrade grade) {
    return switch (grade) {
      case FIRST_SEEN -> "not verified";
      case VERIFIED_BY_LINK -> "verified by an invitation link";
      case COMPARED -> "verified";
    };
  }

  private static String recoveryKey(String key) {
    return "Recovery key: %s%n  Write it down and keep it: it opens the account when the password is forgotten.%n  It is not shown again. When it stands on paper: confirm-recovery KEY"
        .formatted(key);
  }

  private String devices(List<AccountDevice> devices) {
    return devices.stream()
        .map(
            device ->
                "%s %s  added %s"
                    .formatted(
                        device.thisOne() ? "●" : "○", device.id(), day.format(device.addedAt())))
        .collect(Collectors.joining(System.lineSeparator()));
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
