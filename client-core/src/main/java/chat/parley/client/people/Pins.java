package chat.parley.client.people;

import chat.parley.client.store.ClientStore;
import chat.parley.client.store.Contacts.Contact;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.statement.AccountRoot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Names and identities of people as this device first saw them. Whoever shows another one is
 * marked, once and for good.
 *
 * @see "docs/encryption.md, 6, Pins"
 */
final class Pins {
  private final ClientStore store;
  private final Consumer<CanonicalName> identityChanged;
  private final Map<AccountId, Contact> pins = new HashMap<>();

  Pins(ClientStore store, Consumer<CanonicalName> identityChanged) {
    this.store = store;
    this.identityChanged = identityChanged;
    store.contacts().all().forEach(pin -> pins.put(pin.account(), pin));
  }

  boolean isChanged(AccountId account) {
    return find(account).filter(Contact::changed).isPresent();
  }

  /** A name and account the server pairs: another account under a pinned name is a change. */
  void meet(CanonicalName name, AccountId account) {
    pins.values().stream()
        .filter(pin -> pin.name().equals(name) && !pin.account().equals(account))
        .findAny()
        .ifPresent(this::mark);
  }

  boolean isPinned(AccountId account) {
    return pins.containsKey(account);
  }

  /** Compares what is shown of somebody pinned with the pin. */
  void compare(AccountRoot shown) {
    find(shown.accountId())
        .filter(pin -> !pin.identity().equals(shown.identity()) || !pin.name().equals(shown.name()))
        .ifPresent(this::mark);
  }

  /** Pins somebody new; part of the caller's transaction. */
  void add(AccountRoot root) {
    var pin = new Contact(root.accountId(), root.name(), root.identity(), false);
    store.contacts().save(pin);
    pins.put(pin.account(), pin);
  }

  private Optional<Contact> find(AccountId account) {
    return Optional.ofNullable(pins.get(account));
  }

  private void mark(Contact pin) {
    if (!pin.changed()) {
      var marked = new Contact(pin.account(), pin.name(), pin.identity(), true);
      store.contacts().save(marked);
      pins.put(marked.account(), marked);
      identityChanged.accept(marked.name());
    }
  }
}
