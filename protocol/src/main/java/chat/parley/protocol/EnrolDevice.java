package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;

/**
 * Adds a device to one's own account: both statements are appended, or neither. Answered by {@link
 * Done}.
 *
 * @param requestId echoed in the reply; unique per connection
 * @param deviceList signed DeviceList on top of the account's newest
 * @param deviceKem signed DeviceKem, n = 1, of the added device
 * @see "docs/protocol.md, 3.3"
 * @since protocol 1
 */
public record EnrolDevice(RequestId requestId, Bytes deviceList, Bytes deviceKem)
    implements Request {}
