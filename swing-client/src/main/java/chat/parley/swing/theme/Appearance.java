package chat.parley.swing.theme;

/** What the windows look like right now. */
public enum Appearance {
  LIGHT,
  DARK;

  /** The other one. */
  public Appearance other() {
    return switch (this) {
      case LIGHT -> DARK;
      case DARK -> LIGHT;
    };
  }
}
