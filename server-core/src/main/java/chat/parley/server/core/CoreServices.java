package chat.parley.server.core;

import chat.parley.crypto.id.ServerId;
import chat.parley.plugin.Directory;
import chat.parley.plugin.MessageArchive;
import chat.parley.protocol.PluginRequest;
import chat.parley.server.account.AccountPages;
import chat.parley.server.account.Acquaintances;
import chat.parley.server.account.StoredDirectory;
import chat.parley.server.account.change.ChangeEffects;
import chat.parley.server.account.change.StatementPublishing;
import chat.parley.server.account.change.VaultPickup;
import chat.parley.server.account.registration.AccountRegistration;
import chat.parley.server.account.registration.ReEnrolment;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.activity.ActivityStream.Subscription;
import chat.parley.server.conversation.ConversationOpening;
import chat.parley.server.conversation.ConversationPages;
import chat.parley.server.conversation.EpochDelivery;
import chat.parley.server.conversation.EpochPages;
import chat.parley.server.conversation.EpochPublishing;
import chat.parley.server.conversation.WaitingRoom;
import chat.parley.server.log.CoalescedCursors;
import chat.parley.server.log.DeliveredMessages;
import chat.parley.server.log.MessageLog;
import chat.parley.server.plugin.Capabilities;
import chat.parley.server.relay.CursorRelay;
import chat.parley.server.relay.EphemeralRelay;
import chat.parley.server.relay.Fanout;
import chat.parley.server.relay.Members;
import chat.parley.server.relay.MessagePages;
import chat.parley.server.relay.MessageRelay;
import chat.parley.server.relay.StoredArchive;
import chat.parley.server.request.Answers;
import chat.parley.server.request.RequestHandler;
import chat.parley.server.request.RequestHandlers;
import chat.parley.server.restore.AccountRestoring;
import chat.parley.server.restore.ConversationRestoring;
import chat.parley.server.restore.StatementRestoring;
import chat.parley.server.session.PushPort;
import chat.parley.server.store.CoreStores;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What the core does behind the router: accounts, conversations, messages. Plugins are given {@link
 * #directory} and {@link #archive} and started between the constructor and {@link #pluginsStarted}.
 *
 * <p>Ownership: closed after the last connection and before the stores.
 */
public final class CoreServices implements AutoCloseable {
  private static final int MAX_UNINDEXED = 50_000;
  private static final Duration CURSOR_DELAY = Duration.ofMillis(150);

  private final CoreStores stores;
  private final Capabilities capabilities;
  private final PushPort pushes;
  private final ActivityStream activity;
  private final Clock clock;
  private final MeterRegistry meters;
  private final MessageLog log;
  private final HistoryRule rule;
  private final DeliveredMessages delivered;
  private final Members members;
  private final Answers answers;
  private final Fanout fanout;
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final ScheduledExecutorService serial =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("core-timer").factory());

  /**
   * Opens the message log; blocks until its tail is read.
   *
   * @param capabilities what plugins provide, asked each time; not before {@link #handlers}
   */
  public CoreServices(
      CoreStores stores,
      Capabilities capabilities,
      PushPort pushes,
      ActivityStream activity,
      Clock clock,
      MeterRegistry meters) {
    this.stores = stores;
    this.capabilities = capabilities;
    this.pushes = pushes;
    this.activity = activity;
    this.clock = clock;
    this.meters = meters;
    this.log = MessageLog.open(stores.database(), clock, pushes::together, MAX_UNINDEXED);
    this.rule = new HistoryRule(capabilities, clock);
    this.delivered = new DeliveredMessages(stores.database(), log, rule);
    this.members = new Members(stores.conversations());
    this.answers = new Answers(clock);
    this.fanout = new Fanout(pushes);
  }

  /** Who has an account, for plugins. */
  public Directory directory() {
    return new StoredDirectory(stores.accounts(), pushes);
  }

  /** The stored messages, for plugins. */
  public MessageArchive archive() {
    return new StoredArchive(log, members);
  }

  /** Whom an account's statements concern. */
  public Acquaintances acquaintances() {
    return new Acquaintances(stores.conversations(), capabilities);
  }

  /**
   * The handlers of all requests; made once.
   *
   * @param plugins handles requests of features
   */
  public RequestHandlers handlers(ServerId server, RequestHandler<PluginRequest> plugins) {
    var accounts = stores.accounts();
    var statements = stores.statements();
    var conversations = stores.conversations();
    var epochs = stores.epochs(log);
    var acquaintances = acquaintances();
    var delivery = new EpochDelivery(pushes, activity, clock);
    var effects = new ChangeEffects(acquaintances, fanout, activity, clock);
    return new RequestHandlers(
        new AccountRegistration(
            server,
            accounts,
            new ReEnrolment(
                server, accounts, stores.reEnrolments(), acquaintances, pushes, activity, answers),
            capabilities,
            activity,
            answers),
        new VaultPickup(accounts, statements, answers),
        new StatementPublishing(accounts, statements, effects, answers),
        new StatementRestoring(
            new AccountRestoring(accounts, statements, acquaintances, effects),
            new ConversationRestoring(
                accounts, statements, conversations, epochs, acquaintances, fanout),
            activity,
            answers),
        new AccountPages(accounts, statements, stores.notices(), acquaintances, answers),
        new ConversationPages(conversations, log, answers),
        new ConversationOpening(
            accounts, statements, conversations, acquaintances, fanout, answers),
        new EpochPublishing(accounts, statements, epochs, delivery, answers),
        new EpochPages(epochs, members, answers),
        new MessagePages(log, members, answers),
        new MessageRelay(log, fanout, activity, answers, meters),
        new CursorRelay(cursors(), fanout, answers),
        waitingRoom(),
        plugins,
        new EphemeralRelay(members, fanout, meters));
  }

  /**
   * Says that every plugin that is to run has been started. Before, nothing is deleted for want of
   * a plugin that keeps it.
   */
  public void pluginsStarted() {
    rule.pluginsStarted();
    sweepWhenSettled();
  }

  /** Stops what runs by itself; what is queued for the store is still written. */
  @Override
  public void close() {
    subscriptions.forEach(Subscription::close);
    serial.shutdown();
  }

  private CoalescedCursors cursors() {
    subscriptions.add(
        activity.subscribe(
            happened -> {
              if (happened instanceof Activity.PluginChanged change) {
                rule.onPluginChanged(change);
                sweepWhenSettled();
              }
            }));
    return new CoalescedCursors(stores.database(), log, delivered, serial, CURSOR_DELAY);
  }

  private void sweepWhenSettled() {
    var delay = HistoryRule.SETTLING.plusMillis(1).toMillis();
    var _ = serial.schedule(delivered::sweepAll, delay, TimeUnit.MILLISECONDS);
  }

  private WaitingRoom waitingRoom() {
    var room = new WaitingRoom(members, pushes, answers, serial);
    subscriptions.add(activity.subscribe(room::onActivity));
    return room;
  }
}
