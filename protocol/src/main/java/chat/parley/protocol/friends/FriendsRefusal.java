package chat.parley.protocol.friends;

/** Why a request about friends changed nothing. Names are wire form and never change. */
public enum FriendsRefusal {
  /** Nobody here has that name. Asking is limited in rate, so that names cannot be tried out. */
  UNKNOWN_NAME,
  /** The name is one's own. */
  YOURSELF,
  /** The two are friends already. */
  ALREADY_FRIENDS,
  /** A request of the caller waits for this person already, or seems to. */
  ALREADY_REQUESTED,
  /** No request of this person waits for the caller. */
  NO_SUCH_REQUEST,
  /** The two are not friends, and no request of the caller waits for this person. */
  NOT_FRIENDS,
  /** The caller has blocked this person: unblock first. */
  BLOCKED_BY_YOU,
  /** The caller has not blocked this person. */
  NOT_BLOCKED,
  /** The caller has as many friends, requests or blocks as one may have. */
  TOO_MANY
}
