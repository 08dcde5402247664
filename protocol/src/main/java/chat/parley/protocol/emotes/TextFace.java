package chat.parley.protocol.emotes;

/**
 * A face made of ordinary characters.
 *
 * @param name short English name, for search and screen readers: {@code shrug}
 * @param text what is put into the message; one line, at most 64 characters
 * @since protocol 1
 */
public record TextFace(String name, String text) {}
