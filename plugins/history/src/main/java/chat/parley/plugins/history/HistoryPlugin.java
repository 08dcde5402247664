package chat.parley.plugins.history;

import chat.parley.plugin.ApiVersion;
import chat.parley.plugin.ChatPlugin;
import chat.parley.plugin.HistoryKeeping;
import chat.parley.plugin.PluginContext;
import chat.parley.plugin.PluginDescriptor;
import chat.parley.plugin.RequestRule;

/** Keeps every message and lets the members of its conversation page back to it. */
public final class HistoryPlugin implements ChatPlugin {
  /** A client that loads a long conversation asks page after page. */
  private static final int PAGES_A_MINUTE = 1200;

  @Override
  public PluginDescriptor descriptor() {
    return new PluginDescriptor("history", "1.0.0", ApiVersion.of(1, 0));
  }

  @Override
  public void start(PluginContext context) {
    context.provide(HistoryKeeping.class, _ -> true);
    context
        .requests()
        .handle(
            "history/page",
            RequestRule.standard().perMinute(PAGES_A_MINUTE),
            new PageBackwards(context.messages()));
    context.status("keeps every message");
  }
}
