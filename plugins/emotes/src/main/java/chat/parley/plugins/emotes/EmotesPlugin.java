package chat.parley.plugins.emotes;

import chat.parley.plugin.ApiVersion;
import chat.parley.plugin.ChatPlugin;
import chat.parley.plugin.PluginContext;
import chat.parley.plugin.PluginDescriptor;
import chat.parley.plugin.RequestRule;
import chat.parley.protocol.emotes.EmotesCodec;
import chat.parley.protocol.emotes.EmotesReply;
import chat.parley.protocol.emotes.EmotesRequest;

/** Serves the list of emotes that comes with it. */
public final class EmotesPlugin implements ChatPlugin {
  @Override
  public PluginDescriptor descriptor() {
    return new PluginDescriptor("emotes", "1.0.0", ApiVersion.of(1, 0));
  }

  @Override
  public void start(PluginContext context) {
    var emotes = EmoteFiles.read();
    var packed = EmotesCodec.REPLIES.pack(emotes);
    context
        .requests()
        .handle(
            "emotes/list",
            RequestRule.standard().perMinute(30),
            (_, payload) ->
                switch (EmotesCodec.REQUESTS.decode("emotes/list", payload)) {
                  case EmotesRequest.ListAll() -> packed;
                });
    context.status(words(emotes));
  }

  private static String words(EmotesReply.EmoteList emotes) {
    return "%d faces, %d emoji".formatted(emotes.faces().size(), emotes.emoji().size());
  }
}
