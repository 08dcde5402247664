/**
 * What client and server say to each other about emotes: requests, replies and their wire form.
 * Must not know how an emote is drawn.
 */
@NullMarked
package chat.parley.protocol.emotes;

import org.jspecify.annotations.NullMarked;
