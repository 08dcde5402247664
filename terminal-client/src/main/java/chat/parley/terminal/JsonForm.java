package chat.parley.terminal;

import chat.parley.client.AccountDevice;
import chat.parley.client.ChatMessage;
import chat.parley.client.ChatMessage.Content;
import chat.parley.client.ContactIdentity;
import chat.parley.client.EmoteCatalogue;
import chat.parley.client.FriendList;
import chat.parley.client.ServerInfo;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * One JSON object a line, {@code event} first. Keys are added, never removed.
 *
 * @see "docs/terminal-client.md"
 */
final class JsonForm implements LineForm {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  @Override
  public String of(Line line) {
    var json = JsonNodeFactory.instance.objectNode().put("event", line.event());
    switch (line) {
      case Line.Connected(var server) -> server(json, server);
      case Line.ConnectionState(var state) -> json.put("state", state);
      case Line.Registered(var account) -> json.put("account", account.value());
      case Line.SignedIn(var account) -> json.put("account", account.value());
      case Line.SignedOut(var problem) ->
          problem.ifPresent(why -> json.put("code", why.kind().name()).put("text", why.text()));
      case Line.RecoveryKey(var key) -> json.put("key", key);
      case Line.RecoveryConfirmed _ -> {}
      case Line.Devices(var devices) -> devices(json, devices);
      case Line.DeviceAdded(var device, var at) ->
          json.put("device", device.toString()).put("at", at(at));
      case Line.DeviceRemoved(var device) -> json.put("device", device.toString());
      case Line.WhoAmI(var account, var info) -> server(json.put("account", account.value()), info);
      case Line.FriendRequest(var name) -> json.put("name", name.value());
      case Line.FriendAdded(var name) -> json.put("name", name.value());
      case Line.Presence(var name, var online) ->
          json.put("name", name.value()).put("online", online);
      case Line.Friends(var list) -> friends(json, list);
      case Line.Requests(var list) -> requests(json, list);
      case Line.Opened(var conversation, var members) ->
          json.put("conversation", conversation.toString()).set("members", names(members));
      case Line.Message(_, var message) -> message(json, message);
      case Line.PastEnd(var name, var count) -> json.put("name", name.value()).put("count", count);
      case Line.Delivered(var conversation, var id, var state) ->
          json.put("conversation", conversation.toString()).put("id", id).put("state", state);
      case Line.Epoch(var conversation, var epoch, var by, var reason) -> {
        epoch(json, conversation, epoch, by);
        json.put("reason", reason.name());
      }
      case Line.EpochVoid(var conversation, var epoch, var by) ->
          epoch(json, conversation, epoch, by);
      case Line.Missing(var conversation, var after, var before) ->
          json.put("conversation", conversation.toString())
              .put("after", after)
              .put("before", before);
      case Line.IdentityChanged(var name, var change, var grade) ->
          json.put("name", name.value())
              .put("change", change.name())
              .put("grade", grade.name())
              .put("alarming", change.isAlarming(grade));
      case Line.Safety(var identity) -> safety(json, identity);
      case Line.Verified(var name, var grade) ->
          json.put("name", name.value()).put("grade", grade.name());
      case Line.DevicesChanged(var name) -> json.put("name", name.value());
      case Line.DevicesForked(var name) -> json.put("name", name.value());
      case Line.EpochsForked(var conversation) -> json.put("conversation", conversation.toString());
      case Line.Emotes(var catalogue) -> emotes(json, catalogue);
      case Line.Features(var features) -> {
        var list = json.putArray("features");
        features.forEach(list::add);
      }
      case Line.CaughtUp(var done, var total) -> json.put("done", done).put("total", total);
      case Line.Waited(var kind, var count) -> json.put("kind", kind).put("count", count);
      case Line.Done(var command, var subject) -> json.put("command", command).put("name", subject);
      case Line.Help(var overview) -> json.put("text", overview);
      case Line.Error(var code, var text) -> json.put("code", code).put("text", text);
    }
    return json.toString();
  }

  private static void devices(ObjectNode json, List<AccountDevice> devices) {
    var list = json.putArray("devices");
    for (var device : devices) {
      var one =
          list.addObject()
              .put("id", device.id().toString())
              .put("added", at(device.addedAt()))
              .put("this", device.thisOne());
      device.keyedAt().ifPresent(keyed -> one.put("keyed", at(keyed)));
    }
  }

  private static void epoch(
      ObjectNode json, ConversationId conversation, long epoch, CanonicalName by) {
    json.put("conversation", conversation.toString()).put("epoch", epoch).put("by", by.value());
  }

  private static void safety(ObjectNode json, ContactIdentity identity) {
    json.put("name", identity.name().value())
        .put("number", identity.safetyNumber())
        .put("code", identity.code().toHex())
        .put("grade", identity.grade().name())
        .put("confirmed", identity.confirmed());
    identity.change().ifPresent(change -> json.put("change", change.name()));
  }

  private static void server(ObjectNode json, ServerInfo server) {
    json.put("server", server.address().toString())
        .put("fingerprint", server.fingerprint())
        .put("tls", server.tlsGroup());
  }

  private static void friends(ObjectNode json, FriendList list) {
    var friends = json.putArray("friends");
    list.friends()
        .forEach(
            friend ->
                friends
                    .addObject()
                    .put("name", friend.name().value())
                    .put("online", friend.online()));
    requests(json, list);
  }

  private static void requests(ObjectNode json, FriendList list) {
    json.set("incoming", names(list.incoming()));
    json.set("outgoing", names(list.outgoing()));
  }

  private static ArrayNode names(List<CanonicalName> names) {
    var array = JsonNodeFactory.instance.arrayNode();
    names.forEach(name -> array.add(name.value()));
    return array;
  }

  private static void message(ObjectNode json, ChatMessage message) {
    json.put("conversation", message.conversation().toString())
        .put("from", message.from().value())
        .set("to", names(message.to()));
    json.put("id", message.id().toString())
        .put("sequence", message.sequence())
        .put("at", at(message.at()));
    switch (message.content()) {
      case Content.Text(var text) -> json.put("text", text);
      case Content.Unsupported(var type) -> json.put("text", "").put("unsupported", type);
      case Content.Unreadable(var reason) -> json.put("text", "").put("unreadable", reason);
    }
    json.put("mine", message.mine()).put("state", message.state().name());
  }

  private static void emotes(ObjectNode json, EmoteCatalogue catalogue) {
    var faces = json.putArray("faces");
    catalogue
        .faces()
        .forEach(face -> faces.addObject().put("text", face.text()).put("name", face.name()));
    var emoji = json.putArray("emoji");
    catalogue
        .emoji()
        .forEach(
            one ->
                emoji
                    .addObject()
                    .put("text", one.text())
                    .put("name", one.name())
                    .put("group", one.group()));
  }

  /** The time with exactly three digits of fraction. */
  private static String at(Instant time) {
    return MILLIS.format(time);
  }
}
