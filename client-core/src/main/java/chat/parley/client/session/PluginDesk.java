package chat.parley.client.session;

import chat.parley.client.EmoteCatalogue;
import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.Uplink;
import chat.parley.client.problem.ProblemException;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.PluginReply;
import chat.parley.protocol.PluginRequest;
import chat.parley.protocol.emotes.EmotesCodec;
import chat.parley.protocol.emotes.EmotesReply;
import chat.parley.protocol.emotes.EmotesRequest;

/** Asks features of the server that keep nothing here. Thread: the client's. */
final class PluginDesk {
  private final Uplink uplink;

  PluginDesk(Uplink uplink) {
    this.uplink = uplink;
  }

  Bytes ask(String type, Bytes payload) {
    if (payload.length() > FrameLimits.PLUGIN_PAYLOAD.amount()) {
      throw new ProblemException(
          Kind.REFUSED,
          "A request carries at most %d bytes.".formatted(FrameLimits.PLUGIN_PAYLOAD.amount()));
    }
    return uplink.call(PluginReply.class, id -> new PluginRequest(id, type, payload)).payload();
  }

  EmoteCatalogue emotes() {
    var request = new EmotesRequest.ListAll();
    var payload = ask(EmotesCodec.REQUESTS.type(request), EmotesCodec.REQUESTS.encode(request));
    return switch (EmotesCodec.REPLIES.unpack(payload)) {
      case EmotesReply.EmoteList(var faces, var emoji) ->
          new EmoteCatalogue(
              faces.stream()
                  .map(face -> new EmoteCatalogue.Face(face.text(), face.name()))
                  .toList(),
              emoji.stream()
                  .map(one -> new EmoteCatalogue.Emoji(one.text(), one.name(), one.group()))
                  .toList());
    };
  }
}
