package chat.parley.server.store;

/** The twin in memory keeps the same promises. */
class InMemoryAccountStoreTest extends AccountStoreContract {
  private final InMemoryAccountStore store = new InMemoryAccountStore();

  @Override
  AccountStore store() {
    return store;
  }
}
