package chat.parley.plugins.friends;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.plugin.Caller;
import chat.parley.plugin.Directory;

/** Who asks, and about whom. */
record Pair(Person self, Person other) {
  static Pair of(Caller caller, Directory.Entry other) {
    return new Pair(
        new Person(caller.account(), caller.name()), new Person(other.account(), other.name()));
  }

  boolean isOnePerson() {
    return self.account().equals(other.account());
  }

  /** An account and its name. */
  record Person(AccountId account, CanonicalName name) {}
}
