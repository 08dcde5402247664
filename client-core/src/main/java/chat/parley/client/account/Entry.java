package chat.parley.client.account;

import chat.parley.protocol.SignedIn;
import chat.parley.sealing.vault.Vault;
import java.util.Optional;

/**
 * A device that is signed in.
 *
 * @param vault open when a password was needed to make this a device: the way to the history; the
 *     caller closes it
 */
public record Entry(Device device, SignedIn signedIn, Optional<Vault> vault) {}
