package chat.parley.protocol.friends;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import java.time.Instant;

/**
 * News about friends, to every connected device of the account it concerns, the acting device
 * included.
 *
 * @see "docs/protocol.md, 5.1"
 * @since protocol 1
 */
public sealed interface FriendsPush {
  /**
   * One entry of the friend list changed. A client that misses one asks for the list again when it
   * connects.
   *
   * @param kind what changed
   * @param account the other one's; {@link AccountId#NONE} unless {@code kind} is {@code FRIEND} or
   *     {@code REMOVED}
   * @param name the other one's
   * @param online the other one's presence; false unless {@code kind} is {@code FRIEND}
   * @param at when it changed, to the millisecond
   */
  record Changed(
      FriendChange kind, AccountId account, CanonicalName name, boolean online, Instant at)
      implements FriendsPush {}

  /** A friend came or went: the first device connected, or the last one left. */
  record Presence(AccountId account, CanonicalName name, boolean online) implements FriendsPush {}
}
