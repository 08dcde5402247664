package chat.parley.crypto.sight;

/** Who can open something that is sealed. The server is never among them. */
public enum Audience {
  /** The devices of the chat, and the vaults of its members where history is kept. */
  CHAT,
  /** The one device, or the one vault, it was made for. */
  RECIPIENT,
  /** Whoever has the account's password or its recovery key. */
  SECRET,
  /** Whoever has opened the account's vault. */
  VAULT
}
