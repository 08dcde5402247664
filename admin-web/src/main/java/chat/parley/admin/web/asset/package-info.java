/**
 * The static files of the pages, from the class path, by an exact list. Must not read the file
 * system.
 */
@NullMarked
package chat.parley.admin.web.asset;

import org.jspecify.annotations.NullMarked;
