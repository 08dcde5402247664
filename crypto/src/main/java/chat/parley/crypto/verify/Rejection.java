package chat.parley.crypto.verify;

/** Everything that can be wrong with a well-formed statement. For logs and tests, not for peers. */
public enum Rejection {
  /** Made for another server. */
  OTHER_SERVER,
  /** A signature is missing, superfluous or does not verify. */
  BAD_SIGNATURE,
  /** The server id is not that of the identity key. */
  OTHER_SERVER_IDENTITY,
  /** The boot key is for another TLS key than the peer has shown. */
  OTHER_LEAF,
  /** The boot key's sequence is below one already seen, or the same with other content. */
  BOOT_KEY_BACK,
  /** The server's identities do not follow one another without a gap. */
  ROTATION_BROKEN,
  /** The admin notice's sequence is below one already seen, or the same with other content. */
  NOTICE_BACK,
  /** The boot key does not hold yet, with a day allowed for a wrong clock. */
  NOT_YET_VALID,
  /** The boot key holds no more, with a day allowed for a wrong clock. */
  EXPIRED,
  /** It is about another account, or signed by another of its identities. */
  OTHER_IDENTITY,
  /** A renewed identity where a first one belongs, or one that does not follow from the last. */
  IDENTITY_RENEWAL,
  /** Vault generation or key differ between device list and vault header. */
  OTHER_VAULT,
  /** Password costs outside floor and ceiling. */
  KDF_OUT_OF_RANGE,
  /** A vault header has lower password costs than the one before. */
  KDF_LOWERED,
  /** A vault header lost an opener or a secret, or changed a login key without its salt. */
  VAULT_HISTORY,
  /** A device's next key begins before its last, or is the same. */
  KEM_BACK,
  /** A listed device vanished, changed its key, or a revoked one came back. */
  DEVICE_HISTORY,
  /** The vault generation went back. */
  VAULT_BACK,
  /** The device list it names is not the one handed in. */
  OTHER_DEVICE_LIST,
  /** The signing device is not on the list it names. */
  SIGNER_NOT_LISTED,
  /** The signing account is not a member, or under another identity. */
  SIGNER_NOT_MEMBER,
  /** A group, which this version does not accept yet. */
  KIND_UNSUPPORTED,
  /** A direct or self conversation under another id than the derived one. */
  ID_NOT_DERIVED,
  /** A conversation changed its kind or its members. */
  MEMBERS_CHANGED,
  /** A later version must say why. */
  REASON_MISMATCH,
  /** The epoch is for another conversation or another version of it. */
  OTHER_CONVERSATION,
  /** The inputs are not exactly one of each member's. */
  INPUTS_MISMATCH,
  /** A statement the epoch was computed from is not known; fetch it and check again. */
  INPUT_UNKNOWN,
  /** A recipient that signed data does not justify. */
  GHOST_RECIPIENT,
  /** A recipient that signed data demands is not there. */
  MISSING_RECIPIENT,
  /** A device with a valid key was declared dormant. */
  WRONGLY_DORMANT,
  /** A recipient under another key than the one it published. */
  OTHER_RECIPIENT_KEY,
  /** The creator is not a recipient of its own epoch. */
  CREATOR_NOT_RECIPIENT,
  /** Inputs or conversation are older than those of the last valid epoch. */
  INPUTS_BACK,
  /** Inputs or keys are older than what the server has; it sends the newer ones. */
  EPOCH_BEHIND,
  /** Made too far from the server's time. */
  CLOCK_SKEW,
  /** The message names another epoch than the one it is checked against. */
  OTHER_EPOCH,
  /** The message is from a device that is no recipient of its epoch. */
  SENDER_NOT_RECIPIENT,
  /** A wrap is missing, superfluous or not the one the epoch names. */
  OTHER_WRAP
}
