/**
 * What the server can see of everything that travels, field by field and in words: the data of the
 * pages in dashboard and client. Must not know how a page looks, nor read anything but its own two
 * resources.
 */
@NullMarked
package chat.parley.protocol.sight;

import org.jspecify.annotations.NullMarked;
