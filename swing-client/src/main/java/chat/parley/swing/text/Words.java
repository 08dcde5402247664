package chat.parley.swing.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one language. Immutable; any thread. */
public final class Words {
  private final ResourceBundle bundle;
  private final Locale locale;

  private Words(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /** The words for a language, English where it is not translated. */
  public static Words in(Locale locale) {
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
    var name = Words.class.getPackageName() + ".words";
    return new Words(
        ResourceBundle.getBundle(name, locale, Words.class.getClassLoader(), noFallback), locale);
  }

  /**
   * The words for a key.
   *
   * @param key as in {@code words.properties}
   * @param arguments fill {@code {0}}, {@code {1}} …
   * @throws java.util.MissingResourceException when no such key exists
   */
  public String get(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** The language, for dates and times. */
  public Locale locale() {
    return locale;
  }
}
