/**
 * The message log: numbers messages, makes them durable, finds them again, and remembers how far
 * each device has stored them. Must not know sessions, frames' handling or what a message says.
 */
@NullMarked
package chat.parley.server.log;

import org.jspecify.annotations.NullMarked;
