package chat.parley.crypto.statement;

/** A statement signed by the device its signer block names. */
public sealed interface DeviceSigned extends Chained permits DeviceKem, Conversation, Epoch {
  /** Whose device signs, and by which list it may. */
  Signer signer();
}
