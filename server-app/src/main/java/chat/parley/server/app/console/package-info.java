/**
 * {@code parley admin}: what the host's own terminal may ask of a server, over REST while it runs.
 * Must not do what the console refuses.
 */
@NullMarked
package chat.parley.server.app.console;

import org.jspecify.annotations.NullMarked;
