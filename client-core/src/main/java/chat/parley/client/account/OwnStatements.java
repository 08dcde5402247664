package chat.parley.client.account;

import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.ServerConnection;
import chat.parley.client.problem.ProblemException;
import chat.parley.crypto.chain.ChainDecision;
import chat.parley.crypto.chain.ChainHead;
import chat.parley.crypto.chain.ChainRule;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Statement;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.verify.IdentityCheck;
import chat.parley.crypto.verify.Verdict;
import chat.parley.protocol.AccountStatements;
import chat.parley.protocol.FetchAccount;
import chat.parley.protocol.FetchVault;
import chat.parley.protocol.VaultContent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One's own account as the server keeps it, every chain checked from its beginning down to the
 * vault's key.
 *
 * @param root newest
 * @param list newest
 * @param header newest
 * @param kems all that any device published
 */
record OwnStatements(
    AccountRoot root,
    DeviceList list,
    SignedStatement<VaultHeader> header,
    List<SignedStatement<DeviceKem>> kems) {
  OwnStatements {
    kems = List.copyOf(kems);
  }

  /**
   * Reads them on a connection that proved a password or recovery key.
   *
   * @throws ProblemException when they are not what the account's owner signed
   */
  static OwnStatements read(ServerConnection connection, CanonicalName name, AccountId account) {
    var found = connection.call(AccountStatements.class, id -> new FetchAccount(id, account, 0));
    var header =
        SignedStatement.decode(
            connection.call(VaultContent.class, FetchVault::new).vaultHeader(), VaultHeader.class);
    var root = root(connection, decoded(found.roots(), AccountRoot.class));
    if (!root.name().equals(name) || !root.accountId().equals(account)) {
      throw dishonest();
    }
    var list = list(decoded(found.deviceLists(), DeviceList.class), root);
    require(IdentityCheck.vaultHeader(header, root));
    require(IdentityCheck.sameVault(header.statement(), list));
    return new OwnStatements(root, list, header, decoded(found.deviceKems(), DeviceKem.class));
  }

  /** The newest key of a device. */
  Optional<DeviceKem> kem(Device device) {
    return kems.stream()
        .map(SignedStatement::statement)
        .filter(kem -> kem.deviceId().equals(device.identity().device()))
        .max(Comparator.comparingLong(DeviceKem::n));
  }

  static ProblemException dishonest() {
    return new ProblemException(
        Kind.REFUSED,
        "What the server keeps of this account is not what its owner signed. Nothing was changed; tell the operator.");
  }

  private static AccountRoot root(
      ServerConnection connection, List<SignedStatement<AccountRoot>> roots) {
    if (roots.isEmpty()) {
      throw dishonest();
    }
    require(IdentityCheck.root(roots.getFirst(), connection.greeting().hello().server()));
    var last = roots.getFirst().statement();
    for (var renewal : roots.subList(1, roots.size())) {
      require(IdentityCheck.renewal(renewal, last));
      last = renewal.statement();
    }
    return last;
  }

  /** A renewed identity begins a chain of its own. */
  private static DeviceList list(List<SignedStatement<DeviceList>> lists, AccountRoot root) {
    Optional<DeviceList> last = Optional.empty();
    for (var list : lists) {
      if (list.statement().identity().equals(root.identity())) {
        require(IdentityCheck.deviceList(list, root));
        requireNext(last, list.statement());
        last = Optional.of(list.statement());
      }
    }
    return last.orElseThrow(OwnStatements::dishonest);
  }

  private static void requireNext(Optional<DeviceList> last, DeviceList next) {
    var decision =
        last.map(head -> ChainRule.append(ChainHead.of(head), next))
            .orElseGet(() -> ChainRule.begin(next));
    if (!(decision instanceof ChainDecision.Accepted)) {
      throw dishonest();
    }
  }

  private static <S extends Statement> List<SignedStatement<S>> decoded(
      List<Bytes> encoded, Class<S> kind) {
    return encoded.stream().map(one -> SignedStatement.decode(one, kind)).toList();
  }

  private static void require(Verdict verdict) {
    if (!verdict.ok()) {
      throw dishonest();
    }
  }
}
