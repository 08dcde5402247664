package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.message.SealedEphemeral;
import chat.parley.crypto.sight.Carries;

/**
 * A sealed sign of life such as "is typing": relayed to the members who are connected, and neither
 * stored, numbered nor answered. The same bytes go to the server and out of it.
 *
 * @param sealed ephemeral header, ciphertext and signature (docs/encryption.md, 5), at most 4 KiB
 * @see "docs/protocol.md, 4.7"
 * @since protocol 1
 */
public record Ephemeral(@Carries(SealedEphemeral.class) Bytes sealed) implements Frame {}
