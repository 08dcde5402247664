/**
 * Records as CBOR maps, for the frames that are not hot and for the payloads of features. Must not
 * know which records there are.
 */
@NullMarked
package chat.parley.protocol.cbor;

import org.jspecify.annotations.NullMarked;
