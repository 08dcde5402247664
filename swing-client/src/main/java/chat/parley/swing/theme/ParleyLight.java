package chat.parley.swing.theme;

import com.formdev.flatlaf.FlatLightLaf;

/** The light theme; FlatLaf reads the properties file of the same name. */
public final class ParleyLight extends FlatLightLaf {
  @Override
  public String getName() {
    return "Parley light";
  }
}
