package chat.parley.sealing.vault;

import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.statement.OpenerKind;

/**
 * What everything sealed in a vault is bound to. Leaves out what changes with a header's version,
 * so that an opener can be carried over unopened.
 *
 * @param generation of the vault secret
 */
record VaultContext(ServerId server, AccountId account, long generation, Fingerprint identity) {
  private static final int NO_KIND = 0;

  Labelled opener(OpenerKind kind) {
    return bound(Label.VAULT_OPEN, kind.code());
  }

  Labelled sealedIdentity() {
    return bound(Label.VAULT_IDENTITY, NO_KIND);
  }

  /** As this, for the secret of an earlier generation. */
  Labelled older(long itsGeneration) {
    return new VaultContext(server, account, itsGeneration, identity)
        .bound(Label.VAULT_OLD, NO_KIND);
  }

  private Labelled bound(Label label, int kind) {
    return CanonicalWriter.labelled(label)
        .u8(kind)
        .fixed(server.value())
        .fixed(account.value())
        .u64(generation)
        .fixed(identity.value())
        .toLabelled();
  }
}
