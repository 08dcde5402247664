package chat.parley.server.plugin;

import chat.parley.protocol.Feature;
import chat.parley.protocol.FeaturesChanged;
import chat.parley.server.activity.Activity;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of changes of the plugins: log and dashboard of each plugin's state, clients of the
 * features that are offered. Thread: the plugins'.
 */
final class PluginNews {
  private static final Logger LOG = LoggerFactory.getLogger(PluginNews.class);

  private final PluginServices services;

  PluginNews(PluginServices services) {
    this.services = services;
  }

  /** What clients may use while these plugins stand like this. */
  static List<Feature> features(Map<String, Slot> slots) {
    return slots.values().stream()
        .filter(slot -> slot.running().isPresent())
        .map(slot -> new Feature(slot.id(), slot.version()))
        .toList();
  }

  /** Tells what is different now. */
  void changed(Map<String, Slot> before, Map<String, Slot> now) {
    for (var slot : now.values()) {
      if (!slot.equals(before.get(slot.id()))) {
        tell(slot.id(), slot.state().word(), slot.state().detail());
      }
    }
    before.keySet().stream()
        .filter(id -> !now.containsKey(id))
        .forEach(id -> tell(id, "REMOVED", "its jar is gone"));
    var offered = features(now);
    if (!offered.equals(features(before))) {
      services.pushes().toEveryone(new FeaturesChanged(offered));
    }
  }

  private void tell(String id, String state, String detail) {
    LOG.info("plugin {}: {} {}", id, state, detail);
    var at = services.clock().instant();
    services.activities().publish(new Activity.PluginChanged(at, id, state, detail));
  }
}
