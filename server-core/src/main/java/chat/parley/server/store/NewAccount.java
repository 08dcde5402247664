package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;

/**
 * An account to be opened, its statements verified already.
 *
 * @param account with one device
 * @param accountRoot signed, version 1
 * @param deviceList signed, version 1
 * @param deviceKem signed, n = 1
 * @param vaultHeader signed, version 1
 */
public record NewAccount(
    AccountRecord account,
    Bytes accountRoot,
    Bytes deviceList,
    Bytes deviceKem,
    Bytes vaultHeader) {}
