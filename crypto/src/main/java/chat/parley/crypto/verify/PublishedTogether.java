package chat.parley.crypto.verify;

import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Statement;
import chat.parley.crypto.statement.VaultHeader;
import java.util.List;
import java.util.Optional;

/** Statements sorted by kind: which kinds there are says what they change. */
record PublishedTogether(
    List<SignedStatement<AccountRoot>> roots,
    List<SignedStatement<DeviceList>> lists,
    List<SignedStatement<VaultHeader>> headers,
    List<SignedStatement<DeviceKem>> kems) {

  /** Empty when one is of another kind, or there are several of one. */
  static Optional<PublishedTogether> sorted(List<SignedStatement<?>> statements) {
    var sorted =
        new PublishedTogether(
            ofKind(statements, AccountRoot.class),
            ofKind(statements, DeviceList.class),
            ofKind(statements, VaultHeader.class),
            ofKind(statements, DeviceKem.class));
    var kinds = List.of(sorted.roots, sorted.lists, sorted.headers, sorted.kems);
    var count = kinds.stream().mapToInt(List::size).sum();
    return kinds.stream().allMatch(kind -> kind.size() <= 1) && count == statements.size()
        ? Optional.of(sorted)
        : Optional.empty();
  }

  Optional<AccountUpdate> update() {
    if (!roots.isEmpty()) {
      return lists.isEmpty() || headers.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new AccountUpdate.IdentityRenewed(
                  roots.getFirst(), lists.getFirst(), headers.getFirst(), kems));
    }
    if (!headers.isEmpty()) {
      return vault(headers.getFirst());
    }
    if (!lists.isEmpty()) {
      return Optional.of(devices(lists.getFirst()));
    }
    return kems.stream().findAny().map(AccountUpdate.KeyRenewed::new);
  }

  private Optional<AccountUpdate> vault(SignedStatement<VaultHeader> header) {
    if (!lists.isEmpty()) {
      return Optional.of(new AccountUpdate.VaultRotated(header, lists.getFirst(), kems));
    }
    return kems.isEmpty() ? Optional.of(new AccountUpdate.VaultChanged(header)) : Optional.empty();
  }

  /** A device's first key comes with the list that adds it. */
  private AccountUpdate devices(SignedStatement<DeviceList> list) {
    return kems.stream()
        .filter(kem -> kem.statement().n() == 1)
        .findAny()
        .<AccountUpdate>map(kem -> new AccountUpdate.DeviceAdded(list, kem))
        .orElseGet(() -> new AccountUpdate.DevicesRevoked(list, kems));
  }

  private static <S extends Statement> List<SignedStatement<S>> ofKind(
      List<SignedStatement<?>> statements, Class<S> kind) {
    return statements.stream()
        .filter(signed -> kind.isInstance(signed.statement()))
        .map(signed -> signed.as(kind))
        .toList();
  }
}
