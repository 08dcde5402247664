package chat.parley.protocol.feature;

import chat.parley.crypto.encoding.Bytes;

/**
 * A value that says itself what it is.
 *
 * @param tag which record of its family
 * @param body the record, as a CBOR map of its own
 */
record Tagged(String tag, Bytes body) {}
