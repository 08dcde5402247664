package chat.parley.server.store;

class InMemoryNoticeStoreTest extends NoticeStoreContract {
  private final InMemoryAccountStore accounts = new InMemoryAccountStore();
  private final InMemoryNoticeStore store = new InMemoryNoticeStore(accounts);

  @Override
  NoticeStore store() {
    return store;
  }

  @Override
  AccountStore accounts() {
    return accounts;
  }
}
