package chat.parley.client.conversation;

import chat.parley.client.ClientEvent;
import chat.parley.client.Problem.Kind;
import chat.parley.client.account.Device;
import chat.parley.client.connection.Uplink;
import chat.parley.client.people.People;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.SenderRows.Progress;
import chat.parley.client.thread.ClientThread;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.message.MessageTrace;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.protocol.ConversationPage;
import chat.parley.protocol.ConversationSummary;
import chat.parley.protocol.DeviceCursor;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.ListConversations;
import chat.parley.sealing.wrap.KemPrivateKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings this device up to date after every sign-in: conversations and their newest epochs first,
 * then messages page by page, so that commands get their turn in between.
 *
 * <p>Thread: the client's.
 */
public final class CatchUp {
  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
  private static final String INCARNATION = "incarnation";

  private final ClientStore store;
  private final Uplink uplink;
  private final People people;
  private final Rooms rooms;
  private final Epochs epochs;
  private final Inbox inbox;
  private final Outbox outbox;
  private final Deliveries deliveries;
  private final Device device;
  private final ClientThread thread;
  private final Consumer<ClientEvent> events;

  /** Brings one device up to date. */
  public CatchUp(
      ClientStore store,
      Uplink uplink,
      People people,
      Rooms rooms,
      Epochs epochs,
      Inbox inbox,
      Outbox outbox,
      Deliveries deliveries,
      Device device,
      ClientThread thread,
      Consumer<ClientEvent> events) {
    this.store = store;
    this.uplink = uplink;
    this.people = people;
    this.rooms = rooms;
    this.epochs = epochs;
    this.inbox = inbox;
    this.outbox = outbox;
    this.deliveries = deliveries;
    this.device = device;
    this.thread = thread;
    this.events = events;
  }

  /** How the first part ended. */
  public enum Finding {
    /** All well; messages follow in the background. */
    GOING_ON,
    /** The server has messages this device signed and does not know: the store is an old copy. */
    OLD_COPY
  }

  /**
   * Does the first part at once and the messages in the background.
   *
   * @param incarnation of the server's store
   * @param vault opens the history of a device that was just added; the caller closes it
   */
  public Finding begin(Bytes incarnation, Optional<KemPrivateKey> vault) {
    var account = device.identity().account();
    people.refresh(account);
    if (people.isChanged(account)
        || !people.find(account).orElseThrow().identity().equals(device.identity().identity())) {
      throw new ProblemException(
          Kind.REFUSED,
          "The server shows another identity for this account than its own devices know. Nothing is sent to it; tell the operator.");
    }
    var restored = isRestored(incarnation);
    for (var summary : summaries()) {
      var room = rooms.accept(summary.conversation());
      if (room.isPresent() && takeSummary(room.get(), summary, restored, vault)) {
        return Finding.OLD_COPY;
      }
    }
    store.settings().save(INCARNATION, incarnation);
    thread.execute(this::messages);
    return Finding.GOING_ON;
  }

  private boolean isRestored(Bytes incarnation) {
    return store.settings().find(INCARNATION).filter(last -> !last.equals(incarnation)).isPresent();
  }

  private List<ConversationSummary> summaries() {
    var found = new ArrayList<ConversationSummary>();
    var after = ConversationId.NONE;
    var more = true;
    while (more) {
      var from = after;
      var page =
          uplink.call(
              ConversationPage.class,
              id -> new ListConversations(id, from, FrameLimits.PAGE.amount()));
      found.addAll(page.conversations());
      more = page.more() && !page.conversations().isEmpty();
      after = more ? idOf(page.conversations().getLast()).orElse(from) : after;
      more = more && !after.equals(from);
    }
    return found;
  }

  /** True when the summary shows that the store is an old copy. */
  private boolean takeSummary(
      Room room, ConversationSummary summary, boolean restored, Optional<KemPrivateKey> vault) {
    room.accounts().forEach(people::refresh);
    if (!restored && isAhead(room, summary.echo())) {
      return true;
    }
    if (restored && summary.lastSequence() < room.row().cursor()) {
      store.messages().detachAbove(room.id(), summary.lastSequence());
      rooms.save(room, room.row().withCursor(summary.lastSequence()));
    }
    vault.ifPresent(
        key -> {
          room.quietUpTo(summary.lastSequence());
          epochs.fetchHistory(room, key);
        });
    if (!summary.epoch().isEmpty()) {
      epochs.accept(room, summary.epoch(), summary.deviceWrap());
    }
    room.reached(summary.lastSequence());
    deliveries.advanced(room, summary.cursors().stream().map(CatchUp::progress).toList());
    rooms.save(room, room.row().withAcknowledged(summary.cursor()));
    return false;
  }

  /** The echo of this device's last message against what the store knows of its own chain. */
  private boolean isAhead(Room room, Bytes echo) {
    if (echo.isEmpty()) {
      return false;
    }
    var trace = MessageTrace.decode(echo);
    if (!trace.signedBy(device.signingKey().publicKey())
        || !trace.header().conversationId().equals(room.id())) {
      LOG.warn("conversation {}: an echo this device did not sign", room.id());
      return false;
    }
    var number = trace.header().devSeq();
    var waiting =
        store.outbox().of(room.id()).stream()
            .filter(one -> one.devSeq() == number && !one.wire().isEmpty())
            .map(one -> SealedMessage.parse(one.wire()).hash())
            .findAny();
    var accepted = store.senders().find(room.id(), device.identity().device());
    var known =
        waiting.or(() -> accepted.filter(end -> end.devSeq() == number).map(end -> end.hash()));
    var highest = accepted.map(end -> end.devSeq()).orElse(0L);
    return known.map(hash -> !hash.equals(trace.hash())).orElse(number > highest);
  }

  private void messages() {
    var queue = new ArrayDeque<Room>();
    var total = 0L;
    for (var room : rooms.all()) {
      if (room.lastSequence() > room.row().cursor()) {
        queue.add(room);
        total += room.lastSequence() - room.row().cursor();
      }
    }
    next(queue, 0, total);
  }

  private void next(ArrayDeque<Room> queue, long done, long total) {
    if (uplink.current().isEmpty()) {
      return; // the next connection begins again
    }
    var room = queue.peek();
    if (room == null) {
      finish(total);
      return;
    }
    var before = room.row().cursor();
    if (!inbox.fetchPage(room)) {
      queue.remove();
    }
    var reached = Math.min(total, done + room.row().cursor() - before);
    if (reached < total) {
      events.accept(new ClientEvent.CatchUp(reached, total));
    }
    thread.execute(() -> next(queue, reached, total));
  }

  private void finish(long total) {
    if (total > 0) {
      events.accept(new ClientEvent.CatchUp(total, total));
    }
    outbox.waiting().forEach(id -> rooms.find(id).ifPresent(outbox::resume));
  }

  private static Progress progress(DeviceCursor cursor) {
    return new Progress(cursor.account(), cursor.device(), cursor.sequence());
  }

  private static Optional<ConversationId> idOf(ConversationSummary summary) {
    try {
      return Optional.of(
          SignedStatement.decode(summary.conversation(), Conversation.class)
              .statement()
              .conversationId());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
