package chat.parley.protocol;

import chat.parley.crypto.id.AccountId;

/**
 * Asks for the signed statements of an account that shares a friendship or a conversation with the
 * asking one, or is it. Answered by {@link AccountStatements}.
 *
 * @param requestId echoed in the reply; unique per connection
 * @param account whose statements
 * @param afterListVersion newest DeviceList version the client holds; 0 for none
 * @see "docs/protocol.md, 4.1"
 * @since protocol 1
 */
public record FetchAccount(RequestId requestId, AccountId account, long afterListVersion)
    implements Request {}
