/**
 * What client and server say to each other about friends: requests, replies and pushes, and their
 * wire form. Must not know who decides or where friendships are stored.
 */
@NullMarked
package chat.parley.protocol.friends;

import org.jspecify.annotations.NullMarked;
