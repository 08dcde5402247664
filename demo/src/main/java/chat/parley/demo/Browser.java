package chat.parley.demo;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;

/** The person's own browser, where there is one; without it the printed link does. */
final class Browser {
  private Browser() {}

  static void open(URI link) {
    if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
      return;
    }
    try {
      Desktop.getDesktop().browse(link);
    } catch (IOException noBrowser) {
      System.err.println("parley: no browser could be opened: " + noBrowser.getMessage());
    }
  }
}
