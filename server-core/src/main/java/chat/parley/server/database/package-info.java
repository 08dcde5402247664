/**
 * One SQLite file: opened safely, brought up to date, written by one thread that commits in groups,
 * read by a few. Must not know what is in it.
 */
@NullMarked
package chat.parley.server.database;

import org.jspecify.annotations.NullMarked;
