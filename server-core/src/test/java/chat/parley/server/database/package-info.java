/** What the one SQLite file promises, proven on real files. */
@NullMarked
package chat.parley.server.database;

import org.jspecify.annotations.NullMarked;
