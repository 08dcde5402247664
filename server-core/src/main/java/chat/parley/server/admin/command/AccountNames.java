package chat.parley.server.admin.command;

import chat.parley.crypto.id.CanonicalName;
import chat.parley.server.admin.UserQuery;
import chat.parley.server.store.AccountRecord;
import chat.parley.server.store.AccountStore;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The parameter that names an account. */
record AccountNames(Supplier<CommandTargets> targets) {
  private static final String NAME = "name";

  Parameter parameter() {
    return Parameter.required(NAME, this::all);
  }

  /**
   * The account a line names.
   *
   * @throws IllegalArgumentException when there is none
   */
  AccountRecord account(Map<String, String> arguments) {
    var typed = arguments.getOrDefault(NAME, "");
    return CanonicalName.parse(typed)
        .flatMap(targets.get().accounts()::byName)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no account %s. Type users for a list.".formatted(typed)));
  }

  private List<String> all() {
    AccountStore accounts = targets.get().accounts();
    return accounts.list("", 0, UserQuery.MAX_LIMIT).stream()
        .map(account -> account.name().value())
        .toList();
  }
}
