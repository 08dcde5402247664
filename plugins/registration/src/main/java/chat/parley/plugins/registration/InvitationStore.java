package chat.parley.plugins.registration;

import chat.parley.crypto.id.CanonicalName;
import java.time.Instant;
import java.util.List;

/** The invitations that were made. Thread: any; blocks. */
interface InvitationStore {
  /** Adds invitations, all or none. */
  void add(List<InvitationCode> codes, Instant expiresAt);

  /**
   * Holds an invitation for an application, so that no other can use it meanwhile. A hold ends by
   * itself after five minutes.
   *
   * @return false when there is none, or it is used, expired or held by another
   */
  boolean hold(InvitationCode code, CanonicalName name);

  /** Uses up an invitation that this name holds. */
  void use(InvitationCode code, CanonicalName name);

  /** Gives back an invitation that this name holds. */
  void release(InvitationCode code, CanonicalName name);
}
