/**
 * SHA-256 and HKDF-SHA256, from the JDK. Hashes say what they are over through labelled encodings;
 * nothing here keeps a key.
 */
@NullMarked
package chat.parley.crypto.hash;

import org.jspecify.annotations.NullMarked;
