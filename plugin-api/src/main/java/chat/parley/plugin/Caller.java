package chat.parley.plugin;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;

/**
 * Who makes a request, proven by the sign-in.
 *
 * @since API 1.0
 */
public record Caller(AccountId account, CanonicalName name, DeviceId device) {}
