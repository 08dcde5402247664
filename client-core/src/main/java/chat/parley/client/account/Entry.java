package chat.parley.client.account;

import chat.parley.protocol.SignedIn;
import chat.parley.sealing.vault.Vault;
import java.util.Optional;

/**
 * A device that is signed in.
 *
 * @param vault open when a password was needed to make this a device: the way to the history; the
 *     caller closes it
 * @param recoveryKey a new one, to be shown once
 */
public record Entry(
    Device device, SignedIn signedIn, Optional<Vault> vault, Optional<String> recoveryKey) {
  /** A device that came in by its own key. */
  public static Entry alone(Device device, SignedIn signedIn) {
    return new Entry(device, signedIn, Optional.empty(), Optional.empty());
  }
}
