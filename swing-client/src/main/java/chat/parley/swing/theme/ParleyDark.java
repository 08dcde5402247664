package chat.parley.swing.theme;

import com.formdev.flatlaf.FlatDarkLaf;

/** The dark theme; FlatLaf reads the properties file of the same name. */
public final class ParleyDark extends FlatDarkLaf {
  @Override
  public String getName() {
    return "Parley dark";
  }
}
