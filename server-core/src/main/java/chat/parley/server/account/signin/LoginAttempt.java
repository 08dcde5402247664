package chat.parley.server.account.signin;

import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.login.LoginTranscript;
import chat.parley.crypto.sign.Ed25519PublicKey;

/**
 * A sign-in that waits for its proof.
 *
 * @param key what the proof must verify under; one nobody holds when name or device is unknown
 */
public record LoginAttempt(LoginTranscript transcript, Ed25519PublicKey key) {
  /** The name the client claims. */
  public CanonicalName name() {
    return transcript.name();
  }
}
