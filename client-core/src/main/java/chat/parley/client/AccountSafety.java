package chat.parley.client;

import chat.parley.client.ChatClient.Done;
import chat.parley.crypto.id.DeviceId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * What keeps an account safe: its passwords, its recovery key, its devices and their keys. Somebody
 * has to be signed in. Every array with a password is the caller's and wiped by the call.
 *
 * <p>Thread: any; a command with a password takes a second or two.
 *
 * @see "docs/encryption.md, 6"
 */
public interface AccountSafety {
  /** Says that the recovery key was written down, by typing it again. */
  CompletionStage<Outcome<Done>> confirmRecoveryKey(String typed);

  /** Makes another recovery key, told by {@code RecoveryKeyIssued}; the one before is void. */
  CompletionStage<Outcome<Done>> replaceRecoveryKey(char[] password);

  /** Changes the password. Keys and history stay, other devices go on working. */
  CompletionStage<Outcome<Done>> changePassword(char[] old, char[] next);

  /**
   * For a password that somebody else knows: another password, another recovery key and another
   * vault secret; every device that is not confirmed is removed, and every conversation gets a new
   * key before anything more is sent.
   *
   * @param keep the other devices their owner has in hand; this one stays always
   */
  CompletionStage<Outcome<Done>> passwordLeaked(char[] old, char[] next, Set<DeviceId> keep);

  /** The account's devices, the oldest first. */
  CompletionStage<Outcome<List<AccountDevice>>> devices();

  /** Removes a device: it is signed out at once and reads nothing that is said from now on. */
  CompletionStage<Outcome<Done>> revokeDevice(DeviceId device, char[] password);

  /** Makes a new key for this device to receive the keys of conversations with. */
  CompletionStage<Outcome<Done>> renewKeys();
}
