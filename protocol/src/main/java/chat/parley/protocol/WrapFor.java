package chat.parley.protocol;

/** Whose wrap of an epoch key is meant. Names are wire form. */
public enum WrapFor {
  /** The asking device's. */
  DEVICE,
  /** The asking account's vault's, of its newest generation that is a recipient. */
  VAULT
}
