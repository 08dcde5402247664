/**
 * How the payloads of plugin frames are written and read: CBOR, one record each. Must not know any
 * particular feature.
 */
@NullMarked
package chat.parley.protocol.feature;

import org.jspecify.annotations.NullMarked;
