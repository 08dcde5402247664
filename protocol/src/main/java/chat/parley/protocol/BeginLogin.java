package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.login.LoginMethod;

/**
 * Starts a sign-in; allowed before it and, to change from a password to a device proof, during
 * enrolment. Answered by {@link LoginChallenge}, for unknown names too.
 *
 * @param requestId echoed in the reply; unique per connection
 * @param method which key will prove the sign-in
 * @param name canonical name of the account, at most 64 bytes of UTF-8
 * @param device the signing device; {@link DeviceId#NONE} unless the method is {@code DEVICE}
 * @param clientNonce 32 random bytes
 * @see "docs/protocol.md, 3.1"
 * @since protocol 1
 */
public record BeginLogin(
    RequestId requestId, LoginMethod method, String name, DeviceId device, Bytes clientNonce)
    implements Request {}
