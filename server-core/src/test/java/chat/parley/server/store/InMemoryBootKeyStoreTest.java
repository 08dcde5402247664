package chat.parley.server.store;

/** The twin in memory keeps the same promises. */
class InMemoryBootKeyStoreTest extends BootKeyStoreContract {
  private final InMemoryBootKeyStore store = new InMemoryBootKeyStore();

  @Override
  BootKeyStore store() {
    return store;
  }
}
