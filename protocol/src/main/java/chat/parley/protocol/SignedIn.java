package chat.parley.protocol;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import java.util.List;

/**
 * The sign-in is proven; from here on the connection is the account's.
 *
 * @param requestId the one of the request this answers
 * @param account who signed in
 * @param device the proven device; {@link DeviceId#NONE} after a password proof
 * @param access what the connection may do
 * @param features the features switched on now
 * @see "docs/protocol.md, 3.1"
 * @since protocol 1
 */
public record SignedIn(
    RequestId requestId, AccountId account, DeviceId device, Access access, List<Feature> features)
    implements Reply {
  public SignedIn {
    features = List.copyOf(features);
  }
}
