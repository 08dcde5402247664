package chat.parley.swing.chat;

import java.time.Instant;

/**
 * A text on its way, shown before the client answers.
 *
 * @param number tells equal texts apart
 */
record Outgoing(long number, String text, Instant at) {}
