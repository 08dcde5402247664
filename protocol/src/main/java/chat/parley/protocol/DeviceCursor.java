package chat.parley.protocol;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;

/**
 * How far one device has stored a conversation.
 *
 * @param account whose device
 * @param device which device
 * @param sequence the last one it stored; 0 for none
 * @see "docs/protocol.md, 4.5"
 * @since protocol 1
 */
public record DeviceCursor(AccountId account, DeviceId device, long sequence) {}
