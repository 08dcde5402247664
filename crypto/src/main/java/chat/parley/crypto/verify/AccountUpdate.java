package chat.parley.crypto.verify;

import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.VaultHeader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One change of an account: the statements that are published together, all of them or none.
 *
 * <p>{@link #check} is for server and client alike; ask {@code ChainRule} for number and link of
 * each statement.
 *
 * @see "docs/protocol.md, 3.3"
 * @see "docs/encryption.md, 6"
 */
public sealed interface AccountUpdate {
  /**
   * What these statements change; empty when they are not one change.
   *
   * @param statements in any order
   */
  static Optional<AccountUpdate> of(List<SignedStatement<?>> statements) {
    return PublishedTogether.sorted(statements).flatMap(PublishedTogether::update);
  }

  /** What was published, each after those it names. */
  List<SignedStatement<? extends Chained>> statements();

  /** Whether the account may change so. */
  Verdict check(AccountHeads heads);

  /** The account has one more device, whose key comes along. */
  record DeviceAdded(SignedStatement<DeviceList> devices, SignedStatement<DeviceKem> kem)
      implements AccountUpdate {
    @Override
    public List<SignedStatement<? extends Chained>> statements() {
      return List.of(devices, kem);
    }

    @Override
    public Verdict check(AccountHeads heads) {
      return UpdateCheck.added(this, heads);
    }
  }

  /**
   * Devices are the account's no more.
   *
   * @param kems the next key of the device that says so, or none
   */
  record DevicesRevoked(SignedStatement<DeviceList> devices, List<SignedStatement<DeviceKem>> kems)
      implements AccountUpdate {
    public DevicesRevoked {
      kems = List.copyOf(kems);
    }

    @Override
    public List<SignedStatement<? extends Chained>> statements() {
      return Stream.<SignedStatement<? extends Chained>>concat(Stream.of(devices), kems.stream())
          .toList();
    }

    @Override
    public Verdict check(AccountHeads heads) {
      return UpdateCheck.revoked(this, heads);
    }
  }

  /** A device receives epoch keys with a new key. */
  record KeyRenewed(SignedStatement<DeviceKem> kem) implements AccountUpdate {
    @Override
    public List<SignedStatement<? extends Chained>> statements() {
      return List.of(kem);
    }

    @Override
    public Verdict check(AccountHeads heads) {
      return UpdateCheck.kem(kem, heads.devices(), heads);
    }
  }

  /** Another password or recovery key opens the same vault. */
  record VaultChanged(SignedStatement<VaultHeader> header) implements AccountUpdate {
    @Override
    public List<SignedStatement<? extends Chained>> statements() {
      return List.of(header);
    }

    @Override
    public Verdict check(AccountHeads heads) {
      return UpdateCheck.vaultChanged(header, heads);
    }
  }

  /**
   * The vault has a new secret; its list may revoke devices, too.
   *
   * @param kems the next key of the device that says so, or none
   */
  record VaultRotated(
      SignedStatement<VaultHeader> header,
      SignedStatement<DeviceList> devices,
      List<SignedStatement<DeviceKem>> kems)
      implements AccountUpdate {
    public VaultRotated {
      kems = List.copyOf(kems);
    }

    @Override
    public List<SignedStatement<? extends Chained>> statements() {
      return Stream.<SignedStatement<? extends Chained>>concat(
              Stream.of(header, devices), kems.stream())
          .toList();
    }

    @Override
    public Verdict check(AccountHeads heads) {
      return UpdateCheck.vaultRotated(this, heads);
    }
  }

  /**
   * The account has a new identity, with its own first list and header; the list may revoke
   * devices, too.
   *
   * @param kems the next key of the device that says so, or none
   */
  record IdentityRenewed(
      SignedStatement<AccountRoot> root,
      SignedStatement<DeviceList> devices,
      SignedStatement<VaultHeader> header,
      List<SignedStatement<DeviceKem>> kems)
      implements AccountUpdate {
    public IdentityRenewed {
      kems = List.copyOf(kems);
    }

    @Override
    public List<SignedStatement<? extends Chained>> statements() {
      return Stream.<SignedStatement<? extends Chained>>concat(
              Stream.of(root, devices, header), kems.stream())
          .toList();
    }

    @Override
    public Verdict check(AccountHeads heads) {
      return UpdateCheck.identityRenewed(this, heads);
    }
  }
}
