package chat.parley.crypto.statement;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.sign.Fingerprint;

/** A statement signed by an account identity, with both halves of the hybrid key. */
public sealed interface AccountSigned extends Chained permits AccountRoot, DeviceList, VaultHeader {
  /** The account it is about. */
  AccountId accountId();

  /** Fingerprint of the identity that signs it. */
  Fingerprint identity();

  @Override
  default ChainKey chain() {
    return ChainKey.of(type(), accountId().value().concat(identity().value()));
  }
}
