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
import chat.parley.crypto.message.MessageTrace;
import chat.parley.protocol.ConversationSummary;
import chat.parley.protocol.DeviceCursor;
import chat.parley.sealing.vault.HistoryKeys;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings this device up to date after every sign-in: conversations and their newest epochs first,
 * then messages page by page, so that commands get their turn in between.
 *
 * <p>Thread: the client's.
 */
public final class CatchUp {
  private static final String INCARNATION = "incarnation";

  private final ClientStore store;
  private final People people;
  private final Rooms rooms;
  private final Epochs epochs;
  private final Deliveries deliveries;
  private final Device device;
  private final ClientThread thread;
  private final Summaries summaries;
  private final OwnChain own;
  private final Resync resync;
  private final LostEpochs lostEpochs;
  private final Backlog backlog;

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
    this.people = people;
    this.rooms = rooms;
    this.epochs = epochs;
    this.deliveries = deliveries;
    this.device = device;
    this.thread = thread;
    this.summaries = new Summaries(uplink);
    this.own = new OwnChain(store, device);
    this.resync = new Resync(store, rooms, device, own);
    this.lostEpochs = new LostEpochs(store, uplink);
    this.backlog = new Backlog(uplink, rooms, inbox, outbox, thread, events);
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
  public Finding begin(Bytes incarnation, Optional<HistoryKeys> vault) {
    var account = device.identity().account();
    people.refresh(account);
    if (people.trust().isChanged(account)
        || !people
            .find(account)
            .orElseThrow()
            .identities()
            .contains(device.identity().identity())) {
      throw new ProblemException(
          Kind.REFUSED,
          "The server shows another identity for this account than its own devices know. Nothing is sent to it; tell the operator.");
    }
    var restored = isRestored(incarnation);
    for (var summary : summaries.all()) {
      var room = rooms.accept(summary.conversation());
      if (room.isPresent() && takeSummary(room.get(), summary, restored, vault)) {
        return Finding.OLD_COPY;
      }
    }
    store.settings().save(INCARNATION, incarnation);
    thread.execute(backlog::fetch);
    return Finding.GOING_ON;
  }

  private boolean isRestored(Bytes incarnation) {
    return store.settings().find(INCARNATION).filter(last -> !last.equals(incarnation)).isPresent();
  }

  /** True when the summary shows that the store is an old copy. */
  private boolean takeSummary(
      Room room, ConversationSummary summary, boolean restored, Optional<HistoryKeys> vault) {
    room.accounts().forEach(people::refresh);
    var echo = own.genuine(room, summary.echo());
    if (echo.filter(trace -> isAhead(room, trace, restored)).isPresent()) {
      return true;
    }
    if (restored) {
      resync.begin(room, echo);
      lostEpochs.listAgain(room, summary.epoch());
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

  /** A restored server may have what this device said since in another form. */
  private boolean isAhead(Room room, MessageTrace echo, boolean restored) {
    return own.isBehind(room, echo) || !restored && own.isOther(room, echo);
  }

  private static Progress progress(DeviceCursor cursor) {
    return new Progress(cursor.account(), cursor.device(), cursor.sequence());
  }
}
