/** AES-256-GCM from the JDK, under wipeable keys. Knows nothing of what it seals. */
@NullMarked
package chat.parley.sealing.aead;

import org.jspecify.annotations.NullMarked;
