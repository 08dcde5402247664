package chat.parley.admin.web.page;

import chat.parley.server.admin.PluginView;
import chat.parley.server.admin.ServerAdmin;
import io.javalin.http.Context;
import java.util.List;

/** The plugins and their switches. */
public final class PluginsPage {
  private final Pages pages;
  private final ServerAdmin server;

  /** The page of one dashboard. */
  public PluginsPage(Pages pages, ServerAdmin server) {
    this.pages = pages;
    this.server = server;
  }

  /** Shows them. */
  public void show(Context context) {
    var view = new View(server.plugins(), server.pluginsProblem().orElse(""));
    pages.show(context, Section.PLUGINS, "plugins", view);
  }

  /** Switches one on. */
  public void enable(Context context) {
    act(context, "enable");
  }

  /** Switches one off. */
  public void disable(Context context) {
    act(context, "disable");
  }

  private void act(Context context, String verb) {
    var words = List.of("plugins", verb, Pages.field(context, "id"));
    pages.act(context, words, Section.PLUGINS.path());
  }

  /**
   * What the page shows.
   *
   * @param problem what is wrong with plugins.yml; empty when nothing
   */
  public record View(List<PluginView> plugins, String problem) {}
}
