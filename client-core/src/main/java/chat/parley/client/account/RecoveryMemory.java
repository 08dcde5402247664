package chat.parley.client.account;

import chat.parley.client.store.Settings;
import chat.parley.crypto.sign.Ed25519PublicKey;
import java.util.Optional;

/**
 * Which recovery key the account has, and whether its owner has shown that it stands on paper: the
 * public login key only, nothing to guess it with. Thread: the client's.
 */
public final class RecoveryMemory {
  private static final String CURRENT = "recovery-login";
  private static final String CONFIRMED = "recovery-confirmed";

  private final Settings settings;

  /** What the store of this device remembers. */
  public RecoveryMemory(Settings settings) {
    this.settings = settings;
  }

  /** The account's recovery key is the one with this login key. */
  public void learn(Ed25519PublicKey loginKey) {
    settings.save(CURRENT, loginKey.value());
  }

  /** Public half of the login key of the account's recovery key, where this device knows it. */
  public Optional<Ed25519PublicKey> loginKey() {
    return settings.find(CURRENT).map(Ed25519PublicKey::new);
  }

  /** Its owner typed the key that the account has now. */
  public void confirm() {
    loginKey().ifPresent(key -> settings.save(CONFIRMED, key.value()));
  }

  /** True when the key the account has now was typed again. */
  public boolean isConfirmed() {
    return settings
        .find(CURRENT)
        .filter(key -> settings.find(CONFIRMED).filter(key::equals).isPresent())
        .isPresent();
  }
}
