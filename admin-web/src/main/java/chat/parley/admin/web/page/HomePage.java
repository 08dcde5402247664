package chat.parley.admin.web.page;

import chat.parley.server.admin.ActivityLine;
import chat.parley.server.admin.Overview;
import chat.parley.server.admin.Overview.DoorState;
import chat.parley.server.admin.PluginView;
import chat.parley.server.admin.ServerAdmin;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/** The vital figures, what needs the operator's eye, and what happened last. */
public final class HomePage {
  private static final int SHOWN = 12;
  private static final int FULL_DISK_PERCENT = 90;

  private final Pages pages;
  private final ServerAdmin server;

  /** The page of one dashboard. */
  public HomePage(Pages pages, ServerAdmin server) {
    this.pages = pages;
    this.server = server;
  }

  /** Shows it. */
  public void show(Context context) {
    var overview = server.overview();
    var recent = server.activity().recent();
    pages.show(
        context,
        Section.HOME,
        "home",
        new View(
            overview,
            Vitals.of(overview),
            server.userCount(),
            concerns(overview),
            recent.subList(Math.max(0, recent.size() - SHOWN), recent.size()).reversed()));
  }

  private List<Concern> concerns(Overview overview) {
    var concerns = new ArrayList<Concern>();
    if (overview.door() == DoorState.CLOSED) {
      concerns.add(new Concern("The door is closed: nobody new can connect.", "/control"));
    }
    if (overview.diskUsedPercent() >= FULL_DISK_PERCENT) {
      concerns.add(
          new Concern("The disk is %d %% full.".formatted(overview.diskUsedPercent()), "/"));
    }
    server.pluginsProblem().ifPresent(problem -> concerns.add(new Concern(problem, "/plugins")));
    server.plugins().stream()
        .filter(plugin -> plugin.state() == PluginView.State.FAILED)
        .map(
            plugin ->
                new Concern("%s failed: %s".formatted(plugin.id(), plugin.words()), "/plugins"))
        .forEach(concerns::add);
    return concerns;
  }

  /** What the page shows. */
  public record View(
      Overview overview,
      Vitals vitals,
      long users,
      List<Concern> concerns,
      List<ActivityLine> recent) {}

  /** Something that needs the operator's eye, and where to look. */
  public record Concern(String words, String path) {}
}
