package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sight.Carries;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.VaultHeader;

/**
 * Opens an account with all its first statements, in one transaction or not at all. Answered by
 * {@link Done}; then the client signs in by device on the same connection.
 *
 * @param requestId echoed in the reply; unique per connection
 * @param name canonical name wanted
 * @param accountRoot signed AccountRoot, version 1
 * @param deviceList signed DeviceList, version 1, with one device
 * @param deviceKem signed DeviceKem, n = 1, of that device
 * @param vaultHeader signed VaultHeader, version 1
 * @param invitation the invitation code; empty when there is none
 * @see "docs/protocol.md, 3.2"
 * @since protocol 1
 */
public record Register(
    RequestId requestId,
    String name,
    @Carries(AccountRoot.class) Bytes accountRoot,
    @Carries(DeviceList.class) Bytes deviceList,
    @Carries(DeviceKem.class) Bytes deviceKem,
    @Carries(VaultHeader.class) Bytes vaultHeader,
    String invitation)
    implements Request {}
