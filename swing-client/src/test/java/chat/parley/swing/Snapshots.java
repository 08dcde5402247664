package chat.parley.swing;

import java.awt.Component;
import java.awt.Container;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Paints component trees that have no window, and keeps the pictures. */
final class Snapshots {
  private static final Path FOLDER = Path.of("target", "screenshots");

  private Snapshots() {}

  static BufferedImage paint(Container panel, int width, int height) {
    panel.setSize(width, height);
    layout(panel);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    panel.printAll(graphics);
    graphics.dispose();
    return image;
  }

  static void keep(BufferedImage image, String name) throws IOException {
    Files.createDirectories(FOLDER);
    ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile());
  }

  /** Twice: heights that depend on widths are right the second time, as in a window. */
  private static void layout(Container container) {
    for (var pass = 0; pass < 2; pass++) {
      arrange(container);
    }
  }

  private static void arrange(Container container) {
    container.doLayout();
    for (Component child : container.getComponents()) {
      if (child instanceof Container inner) {
        arrange(inner);
      }
    }
  }
}
