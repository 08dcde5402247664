package chat.parley.admin.web.page;

import chat.parley.protocol.sight.Sight;
import chat.parley.protocol.sight.SightTable;
import io.javalin.http.Context;
import java.util.Locale;

/** What the server can see of what people do, and what it cannot. */
public final class SightPage {
  private final Pages pages;
  private final SightTable table = SightTable.load(Locale.ENGLISH);

  /** The page of one dashboard. */
  public SightPage(Pages pages) {
    this.pages = pages;
  }

  /** Shows it. */
  public void show(Context context) {
    pages.show(context, Section.SIGHT, "What the server sees", "sight", table);
  }

  /** How a verdict looks. */
  public static String style(Sight sight) {
    return switch (sight) {
      case SEALED -> "verdict verdict-sealed";
      case PARTLY -> "verdict verdict-partly";
      case CLEAR -> "verdict verdict-clear";
    };
  }
}
