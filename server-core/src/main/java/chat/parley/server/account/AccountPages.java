package chat.parley.server.account;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.plugin.Caller;
import chat.parley.protocol.AccountStatements;
import chat.parley.protocol.FetchAccount;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Reply;
import chat.parley.server.request.Answers;
import chat.parley.server.request.RequestHandler;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.NoticeStore;
import chat.parley.server.store.StatementStore;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * Hands out an account's statements to itself, its friends and its fellow members. To anybody else
 * an account that exists looks like one that does not.
 *
 * <p>Thread: a virtual one; blocks on the database.
 */
public record AccountPages(
    AccountStore accounts,
    StatementStore statements,
    NoticeStore notices,
    Acquaintances acquaintances,
    Answers answers)
    implements RequestHandler<FetchAccount> {

  @Override
  public CompletionStage<Reply> handle(Caller caller, FetchAccount request) {
    return answers.answer(request.requestId(), () -> reply(caller, request));
  }

  private Reply reply(Caller caller, FetchAccount request) {
    return AccountChains.of(accounts, statements, request.account())
        .filter(_ -> acquaintances.know(caller.account(), request.account()))
        .map(chains -> page(request, chains))
        .orElseGet(
            () ->
                answers.refuse(
                    request.requestId(),
                    RefusalCode.UNKNOWN_ACCOUNT,
                    "There is no such account among friends and fellow members."));
  }

  private Reply page(FetchAccount request, AccountChains chains) {
    return new AccountStatements(
        request.requestId(),
        chains.roots(),
        chains.deviceLists(request.afterListVersion()),
        kems(request, chains),
        newestNotices(request.account()));
  }

  /** Whoever asks from the beginning has old epochs to judge, which name old keys. */
  private static List<Bytes> kems(FetchAccount request, AccountChains chains) {
    return request.afterListVersion() == 0
        ? chains.allDeviceKems()
        : chains.deviceKems().stream().map(SignedStatement::encode).toList();
  }

  private List<Bytes> newestNotices(AccountId account) {
    return Stream.of(account, AccountId.NONE)
        .flatMap(subject -> notices.newest(subject).stream())
        .map(SignedStatement::encode)
        .toList();
  }
}
