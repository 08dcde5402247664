/** Offers text faces and emoji to put into messages. Must not know how a client draws them. */
@NullMarked
package chat.parley.plugins.emotes;

import org.jspecify.annotations.NullMarked;
