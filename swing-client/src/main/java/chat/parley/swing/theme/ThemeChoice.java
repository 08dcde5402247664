package chat.parley.swing.theme;

import java.util.function.Supplier;

/** What a person asked for; following the system until somebody says otherwise. */
public enum ThemeChoice {
  SYSTEM,
  LIGHT,
  DARK;

  /**
   * What to show.
   *
   * @param system asked only when it decides
   */
  public Appearance appearance(Supplier<Appearance> system) {
    return switch (this) {
      case SYSTEM -> system.get();
      case LIGHT -> Appearance.LIGHT;
      case DARK -> Appearance.DARK;
    };
  }

  /** The choice that asks for an appearance by name. */
  public static ThemeChoice of(Appearance appearance) {
    return switch (appearance) {
      case LIGHT -> LIGHT;
      case DARK -> DARK;
    };
  }
}
