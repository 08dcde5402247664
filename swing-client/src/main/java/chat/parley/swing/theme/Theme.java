package chat.parley.swing.theme;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;

/** Installs the look of every window of this process. Event thread only. */
public final class Theme {
  private Theme() {}

  /** Makes the fonts known; once, before the first {@link #install}. */
  public static void prepare() {
    FlatInterFont.install();
    FlatJetBrainsMonoFont.install();
    FlatLaf.setPreferredFontFamily(FlatInterFont.FAMILY);
    FlatLaf.setPreferredMonospacedFontFamily(FlatJetBrainsMonoFont.FAMILY);
    FlatLaf.registerCustomDefaultsSource(
        Theme.class.getPackageName(), Theme.class.getClassLoader());
  }

  /** Puts an appearance on; windows that are open change with it. */
  public static void install(Appearance appearance) {
    FlatLaf.setup(
        switch (appearance) {
          case LIGHT -> new ParleyLight();
          case DARK -> new ParleyDark();
        });
    FlatLaf.updateUI();
  }
}
