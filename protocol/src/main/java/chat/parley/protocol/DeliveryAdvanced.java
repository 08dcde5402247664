package chat.parley.protocol;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;

/**
 * A device of the conversation has stored its messages up to a sequence.
 *
 * @param conversation which
 * @param account whose device
 * @param device which device
 * @param sequence the last one it stored
 * @see "docs/protocol.md, 4.5"
 * @since protocol 1
 */
public record DeliveryAdvanced(
    ConversationId conversation, AccountId account, DeviceId device, long sequence)
    implements Push {}
