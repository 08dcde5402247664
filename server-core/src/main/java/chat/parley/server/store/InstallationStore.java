package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;

/** What marks this store among all others; made when the store is, and read-only since. */
public interface InstallationStore {
  /** 16 random bytes, new after a restore; part of Hello and of every cursor. */
  Bytes incarnation();

  /**
   * 32 random bytes from which the salts of unknown names are made up, always the same for a name.
   * Secret.
   */
  Bytes decoySecret();
}
