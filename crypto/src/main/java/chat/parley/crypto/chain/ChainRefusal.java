package chat.parley.crypto.chain;

/** Why a statement does not continue a chain. */
public enum ChainRefusal {
  /** It belongs to another chain. */
  OTHER_CHAIN,
  /** Its number is below the head's: an old version, or a way back. */
  BEHIND,
  /** Versions between the head and it are missing. */
  GAP,
  /** It has the next number but does not name the head as the one before. */
  PREV_MISMATCH,
  /** It starts a chain with another number than the first. */
  NOT_FIRST,
  /** It does not join exactly the two branches that are known, above both. */
  REPAIR
}
