/** What each store promises, written once per port and run against SQLite. */
@NullMarked
package chat.parley.server.store;

import org.jspecify.annotations.NullMarked;
