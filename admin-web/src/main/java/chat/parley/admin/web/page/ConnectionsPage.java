package chat.parley.admin.web.page;

import chat.parley.server.admin.ConnectedClient;
import chat.parley.server.admin.ServerAdmin;
import chat.parley.server.admin.WaitingConnection;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** Both registries. */
public final class ConnectionsPage {
  private static final int SHOWN_ID = 12;

  private final Pages pages;
  private final ServerAdmin server;

  /** The page of one dashboard. */
  public ConnectionsPage(Pages pages, ServerAdmin server) {
    this.pages = pages;
    this.server = server;
  }

  /** Shows them. */
  public void show(Context context) {
    pages.show(context, Section.CONNECTIONS, "connections", view());
  }

  /** Shows the two tables alone, for the page to renew itself. */
  public void tables(Context context) {
    pages.showPart(context, "connections-tables", Map.of("view", view()));
  }

  /**
   * The first digits of a device id behind its type byte; a dash while only a password is proven.
   */
  public static String device(ConnectedClient client) {
    var id = client.device();
    return id.length() < SHOWN_ID ? "–" : id.substring(2, SHOWN_ID);
  }

  private View view() {
    return new View(server.waiting(), server.connected());
  }

  /** What the page shows. */
  public record View(List<WaitingConnection> waiting, List<ConnectedClient> connected) {}
}
