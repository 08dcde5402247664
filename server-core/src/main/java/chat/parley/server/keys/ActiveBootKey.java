package chat.parley.server.keys;

import chat.parley.crypto.hash.Hash;
import chat.parley.server.store.BootKeyRecord;
import io.netty.handler.ssl.SslContext;

/**
 * A boot key in use: a connection keeps the one it began with.
 *
 * @param leaf hash of the public key, as logins name it
 * @param context makes the TLS handlers of connections under this key
 */
public record ActiveBootKey(BootKeyRecord record, Hash leaf, SslContext context) {}
