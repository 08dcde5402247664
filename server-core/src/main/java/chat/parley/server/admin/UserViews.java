package chat.parley.server.admin;

import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.server.admin.UserQuery.Filter;
import chat.parley.server.admin.UserQuery.Sort;
import chat.parley.server.admin.UserView.Access;
import chat.parley.server.admin.UserView.Presence;
import chat.parley.server.session.PushPort;
import chat.parley.server.store.AccountRecord;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.DeviceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Accounts as the operator sees them. */
final class UserViews {
  private static final int PAGE = 500;

  private final AccountStore accounts;
  private final PushPort push;

  UserViews(AccountStore accounts, PushPort push) {
    this.accounts = accounts;
    this.push = push;
  }

  List<UserView> find(UserQuery query) {
    if (query.filter() == Filter.ALL && query.sort() == Sort.NAME) {
      return accounts.list(query.part(), query.offset(), query.limit()).stream()
          .map(this::view)
          .toList();
    }
    return all(query.part()).stream()
        .map(this::view)
        .filter(user -> fits(user, query.filter()))
        .sorted(order(query.sort()))
        .skip(query.offset())
        .limit(query.limit())
        .toList();
  }

  UserView view(AccountRecord account) {
    var connected = push.connectedDevices(account.id());
    return new UserView(
        account.name().value(),
        account.id().toString(),
        account.createdAt(),
        account.disabled() ? Access.DISABLED : Access.ENABLED,
        new Fingerprint(account.identityFingerprint()).digits(),
        account.devices().stream().map(device -> view(device, connected)).toList(),
        connected.size());
  }

  /** The store sorts by name only: any other order needs them all. */
  private List<AccountRecord> all(String part) {
    var found = new ArrayList<AccountRecord>();
    List<AccountRecord> page;
    do {
      page = accounts.list(part, found.size(), PAGE);
      found.addAll(page);
    } while (page.size() == PAGE);
    return found;
  }

  private static UserView.Device view(DeviceRecord device, Set<DeviceId> connected) {
    return new UserView.Device(
        device.id().toString(),
        HexGroups.of(Hash.of(device.signingKey()).value()),
        device.addedAt(),
        connected.contains(device.id()) ? Presence.CONNECTED : Presence.AWAY);
  }

  private static boolean fits(UserView user, Filter filter) {
    return switch (filter) {
      case ALL -> true;
      case ONLINE -> user.online();
      case DISABLED -> !user.enabled();
    };
  }

  private static Comparator<UserView> order(Sort sort) {
    var byName = Comparator.comparing(UserView::name);
    return switch (sort) {
      case NAME -> byName;
      case NEWEST -> Comparator.comparing(UserView::createdAt).reversed().thenComparing(byName);
      case DEVICES ->
          Comparator.comparingInt((UserView user) -> user.devices().size())
              .reversed()
              .thenComparing(byName);
    };
  }
}
