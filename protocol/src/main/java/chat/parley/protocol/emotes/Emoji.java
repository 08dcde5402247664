package chat.parley.protocol.emotes;

/**
 * A Unicode emoji.
 *
 * @param text its code point sequence, fully qualified; what is put into the message
 * @param name short English name of lower-case words, for search and screen readers: {@code
 *     grinning face}
 * @param group title under which a panel shows it: {@code Smileys}
 * @since protocol 1
 */
public record Emoji(String text, String name, String group) {}
