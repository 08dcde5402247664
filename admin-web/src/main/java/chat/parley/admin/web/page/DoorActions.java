package chat.parley.admin.web.page;

import io.javalin.http.Context;
import java.util.List;

/** Opens and closes the door. */
public final class DoorActions {
  private final Pages pages;

  /** The actions of one dashboard. */
  public DoorActions(Pages pages) {
    this.pages = pages;
  }

  /** Takes new connections. */
  public void open(Context context) {
    pages.act(context, List.of("door", "open"), Section.CONTROL_ROOM.path());
  }

  /** Takes no new connections. */
  public void close(Context context) {
    pages.act(context, List.of("door", "close"), Section.CONTROL_ROOM.path());
  }
}
