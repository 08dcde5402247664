package chat.parley.sealing.store;

import chat.parley.crypto.encoding.Bytes;

/**
 * Where a sealed value stands.
 *
 * @param row the row's key, in any form that does not change
 */
public record ColumnPlace(String table, String column, Bytes row) {}
