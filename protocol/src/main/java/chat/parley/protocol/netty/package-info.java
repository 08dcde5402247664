/**
 * Frames as bytes: the wire table and the codec that stands in a Netty pipeline. Must not know
 * sessions or what a frame causes.
 */
@NullMarked
package chat.parley.protocol.netty;

import org.jspecify.annotations.NullMarked;
