/**
 * Ed25519 and ML-DSA-65 keys and signatures, both from Bouncy Castle. Private keys are wipeable,
 * have no textual form and sign labelled encodings only. No key is stored or loaded here.
 *
 * <p>{@code DS(label, m)} of the encryption document is {@link
 * chat.parley.crypto.sign.Ed25519PrivateKey#sign}; {@code HS(label, m)} is {@link
 * chat.parley.crypto.sign.HybridPrivateKey#sign}.
 */
@NullMarked
package chat.parley.crypto.sign;

import org.jspecify.annotations.NullMarked;
