/**
 * Who is whose friend: requests, lists, blocks, and who is told that somebody is online. Must not
 * know what friends say to each other.
 */
@NullMarked
package chat.parley.plugins.friends;

import org.jspecify.annotations.NullMarked;
