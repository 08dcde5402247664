package chat.parley.admin.web;

import chat.parley.plugin.PluginCommand;
import chat.parley.protocol.Feature;
import chat.parley.server.plugin.PluginInfo;
import chat.parley.server.plugin.PluginState;
import chat.parley.server.plugin.Plugins;
import chat.parley.server.plugin.PluginsFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Three plugins that do nothing but stand somewhere. */
final class PretendPlugins implements Plugins {
  private final Map<String, PluginState> states = new ConcurrentSkipListMap<>();
  private volatile String problem = "";

  PretendPlugins() {
    states.put("emotes", new PluginState.Running("18 faces, 42 emoji"));
    states.put("friends", new PluginState.Running("3 friendships"));
    states.put(
        "weather",
        new PluginState.Failed("It needs API 2.0; this server has 1.0. Update the plugin."));
  }

  void breakFile(String why) {
    problem = why;
  }

  @Override
  public List<PluginInfo> list() {
    return states.entrySet().stream()
        .map(
            entry ->
                new PluginInfo(
                    entry.getKey(),
                    "1.0.0",
                    entry.getKey() + "-1.0.0.jar",
                    PluginInfo.Origin.INSTALLATION,
                    entry.getValue(),
                    0))
        .toList();
  }

  @Override
  public List<Feature> features() {
    return List.of();
  }

  @Override
  public List<PluginCommand> commands() {
    return List.of();
  }

  @Override
  public Optional<String> problem() {
    return Optional.of(problem).filter(words -> !words.isEmpty());
  }

  @Override
  public void enable(String id) {
    put(id, new PluginState.Running("18 faces, 42 emoji"));
  }

  @Override
  public void disable(String id) {
    put(id, new PluginState.Disabled());
  }

  @Override
  public <C> Optional<C> find(Class<C> capability) {
    return Optional.empty();
  }

  private void put(String id, PluginState state) {
    if (states.replace(id, state) == null) {
      throw new PluginsFileException(
          "There is no plugin %s. Type plugins for a list.".formatted(id));
    }
  }
}
