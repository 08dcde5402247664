/**
 * The data folder: where it is, what lies where in it, and that one process at a time uses it. Must
 * not know what is inside the files.
 */
@NullMarked
package chat.parley.server.app.folder;

import org.jspecify.annotations.NullMarked;
