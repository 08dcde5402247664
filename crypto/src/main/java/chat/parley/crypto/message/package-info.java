/**
 * Sealed messages and ephemeral frames as the server sees them: header, ciphertext, signature.
 * Parses, hashes, signs and verifies; has no key and no cipher to open one.
 *
 * <p>Layout on the wire: {@code header | ciphertext | signature (64)}, without lengths: the header
 * has a fixed one.
 */
@NullMarked
package chat.parley.crypto.message;

import org.jspecify.annotations.NullMarked;
