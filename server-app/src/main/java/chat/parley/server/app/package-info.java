/**
 * The server as a program: its command line, what it prints and how it ends. Must not hold rules of
 * the chat; those are the server core's.
 */
@NullMarked
package chat.parley.server.app;

import org.jspecify.annotations.NullMarked;
