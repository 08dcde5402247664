/**
 * What happens on the server, told as it happens, for the control room, counters and plugins. Must
 * not hold content, keys or tokens.
 */
@NullMarked
package chat.parley.server.activity;

import org.jspecify.annotations.NullMarked;
