package chat.parley.client.conversation;

import chat.parley.client.store.ConversationRows.ConversationRow;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.Member;
import chat.parley.crypto.statement.StatementId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One conversation as this device holds it in memory; what has to outlive the process is in its
 * row. Thread: the client's.
 */
public final class Room {
  private Conversation statement;
  private ConversationRow row;
  private Set<AccountId> present = Set.of();
  private int unread;
  private long lastSequence;
  private long quietUpTo;
  private boolean shown;
  private boolean trimmed;
  private Optional<StatementId> relisted = Optional.empty();

  Room(Conversation statement, ConversationRow row) {
    this.statement = statement;
    this.row = row;
  }

  /** Which conversation. */
  public ConversationId id() {
    return row.id();
  }

  /** Its newest verified statement. */
  public Conversation statement() {
    return statement;
  }

  /** Everybody in it, oneself too, in the order of their ids. */
  public List<AccountId> accounts() {
    return statement.members().stream().map(Member::accountId).toList();
  }

  /** Everybody in it but this account. */
  public List<AccountId> others(AccountId self) {
    return accounts().stream().filter(account -> !account.equals(self)).toList();
  }

  /** What the store has of it. */
  public ConversationRow row() {
    return row;
  }

  /** Members who have it in view right now. */
  public Set<AccountId> present() {
    return present;
  }

  /** Messages of others since a person had it in view. */
  public int unread() {
    return unread;
  }

  /** Newest sequence the server is known to have. */
  public long lastSequence() {
    return lastSequence;
  }

  /** True while a person looks at it here. */
  public boolean shown() {
    return shown;
  }

  /** True for what was said before this device joined: it is history, not news. */
  boolean isQuiet(long sequence) {
    return sequence <= quietUpTo;
  }

  /** True when the server no longer had the beginning: then a sender's chain may begin anywhere. */
  boolean isTrimmed() {
    return trimmed;
  }

  void trimmed() {
    trimmed = true;
  }

  void statement(Conversation newer) {
    statement = newer;
  }

  void row(ConversationRow changed) {
    row = changed;
  }

  /** Whoever has it in view now. */
  public void present(Set<AccountId> accounts) {
    present = Set.copyOf(accounts);
  }

  void unread(int count) {
    unread = count;
  }

  /** The server has at least this one. */
  public void reached(long sequence) {
    lastSequence = Math.max(lastSequence, sequence);
  }

  /** The server has this epoch again, but nobody's wraps of it: the next message makes another. */
  void relisted(StatementId epoch) {
    relisted = Optional.of(epoch);
  }

  /** True for an epoch whose wraps the server has lost. */
  boolean isRelisted(StatementId epoch) {
    return relisted.equals(Optional.of(epoch));
  }

  /** The server numbers anew. */
  void restart() {
    lastSequence = 0;
    quietUpTo = 0;
    trimmed = false;
  }

  /** Everything up to here is history. */
  public void quietUpTo(long sequence) {
    quietUpTo = sequence;
  }

  /** Whether a person looks at it here. */
  public void shown(boolean now) {
    shown = now;
  }
}
