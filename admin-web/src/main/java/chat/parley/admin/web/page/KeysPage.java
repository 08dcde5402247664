package chat.parley.admin.web.page;

import chat.parley.server.admin.KeyRing;
import chat.parley.server.admin.ServerAdmin;
import chat.parley.server.admin.UserQuery;
import chat.parley.server.admin.UserView;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The server's identity, its boot keys, and the accounts' public keys. */
public final class KeysPage {
  private final Pages pages;
  private final ServerAdmin server;

  private final Clock clock;

  /** The page of one dashboard. */
  public KeysPage(Pages pages, ServerAdmin server, Clock clock) {
    this.pages = pages;
    this.server = server;
    this.clock = clock;
  }

  /** Shows them. */
  public void show(Context context) {
    var view = new View(server.keys(), server.users(UserQuery.named("")), clock.instant());
    pages.show(context, Section.KEYS, "keys", view);
  }

  /** Makes a new boot key. */
  public void rotate(Context context) {
    pages.act(context, List.of("rotate"), Section.KEYS.path());
  }

  /** What the page shows. */
  public record View(KeyRing keys, List<UserView> users, Instant now) {
    /** True once the key signs; it stays true when others follow it. */
    public boolean signs(KeyRing.Rotation rotation) {
      return !rotation.effectiveAt().isAfter(now);
    }
  }
}
