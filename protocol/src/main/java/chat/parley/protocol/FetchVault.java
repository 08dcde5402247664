package chat.parley.protocol;

/**
 * Asks for one's own vault header; only on a connection that proved the password. Answered by
 * {@link VaultContent}.
 *
 * @param requestId echoed in the reply; unique per connection
 * @see "docs/protocol.md, 3.3"
 * @since protocol 1
 */
public record FetchVault(RequestId requestId) implements Request {}
