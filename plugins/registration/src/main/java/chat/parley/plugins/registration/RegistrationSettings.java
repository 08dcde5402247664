package chat.parley.plugins.registration;

import chat.parley.plugin.Setting;
import java.time.Duration;

/**
 * The options of this plugin.
 *
 * @param mode who may open an account
 * @param invitationLifetime how long an invitation is good for; at least a minute
 */
record RegistrationSettings(
    @Setting(
            defaultValue = "open",
            description = "Who may open an account: open, invitation or closed.")
        Mode mode,
    @Setting(defaultValue = "14d", description = "How long an invitation is good for.")
        Duration invitationLifetime) {
  RegistrationSettings {
    if (invitationLifetime.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException("an invitation must be good for at least a minute");
    }
  }

  /** Who may open an account. */
  enum Mode {
    /** Anybody. */
    OPEN,
    /** Those who have an invitation. */
    INVITATION,
    /** Nobody. */
    CLOSED
  }
}
