/**
 * Takes in what a server restored from a backup lacks and its clients still hold. Must not believe
 * anything it could not have been given before: every statement is checked like a new one.
 */
@NullMarked
package chat.parley.server.restore;

import org.jspecify.annotations.NullMarked;
