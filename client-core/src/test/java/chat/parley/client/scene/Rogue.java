package chat.parley.client.scene;

import chat.parley.client.account.Device;
import chat.parley.client.account.DeviceSignIn;
import chat.parley.client.connection.ConnectionListener;
import chat.parley.client.connection.Connector;
import chat.parley.client.connection.ServerConnection;
import chat.parley.client.connection.Uplink;
import chat.parley.client.people.People;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.DataFolder;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.crypto.statement.Member;
import chat.parley.crypto.statement.Recipient;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementType;
import chat.parley.protocol.Ephemeral;
import chat.parley.protocol.EpochPage;
import chat.parley.protocol.EpochRecord;
import chat.parley.protocol.FetchEpochs;
import chat.parley.protocol.PublishEpoch;
import chat.parley.protocol.Push;
import chat.parley.protocol.Reply;
import chat.parley.protocol.Request;
import chat.parley.protocol.RequestId;
import chat.parley.protocol.SendMessage;
import chat.parley.protocol.WrapFor;
import chat.parley.sealing.epoch.AssembledEpoch;
import chat.parley.sealing.epoch.EpochAssembly;
import chat.parley.sealing.epoch.EpochKey;
import chat.parley.sealing.epoch.EpochPlan;
import chat.parley.sealing.epoch.EpochWrap;
import chat.parley.sealing.message.EpochSender;
import chat.parley.sealing.message.MessageSealer;
import chat.parley.sealing.message.OutgoingMessage;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * Somebody's real device whose user writes what goes out by hand and keeps to no rule. It hears
 * nothing unasked, and keeps nothing of what it does.
 *
 * <p>Thread: the test's. Ownership: has the folder of a {@link Computer} that is switched off,
 * until closed.
 */
public final class Rogue implements AutoCloseable {
  private final SecureRandom random = new SecureRandom();
  private final Connector connector = new Connector();
  private final Uplink uplink = new Uplink();
  private final DataFolder data;
  private final ClientStore store;
  private final Device device;
  private final People people;
  private final Clock clock;

  private Rogue(House house, Path folder, Clock clock) {
    this.clock = clock;
    data = DataFolder.open(folder);
    store = ClientStore.open(data, random);
    device = Device.load(store).orElseThrow();
    people = new People(store, uplink, device.identity(), clock, _ -> {});
    connect(house);
  }

  /** Takes over the device of that folder and signs it in. */
  public static Rogue on(House house, Path folder, Clock clock) {
    return new Rogue(house, folder, clock);
  }

  /** The device it is. */
  public Device device() {
    return device;
  }

  /** Its store, as the honest client left it. */
  public ClientStore store() {
    return store;
  }

  /** What it knows of people. */
  public People people() {
    return people;
  }

  /** Its line to the server. */
  public Uplink uplink() {
    return uplink;
  }

  /** Whoever else is in that conversation of two. */
  public AccountId other(ConversationId chat) {
    return conversation(chat).members().stream()
        .map(Member::accountId)
        .filter(account -> !account.equals(device.identity().account()))
        .findAny()
        .orElseThrow();
  }

  /** The newest epoch the server has, with the wrap for this device. */
  public EpochRecord newest(ConversationId chat) {
    return uplink
        .call(EpochPage.class, id -> new FetchEpochs(id, chat, WrapFor.DEVICE, Long.MAX_VALUE, 1))
        .epochs()
        .getFirst();
  }

  /** That epoch. */
  public SignedStatement<Epoch> newestEpoch(ConversationId chat) {
    return SignedStatement.decode(newest(chat).statement(), Epoch.class);
  }

  /** Its key, by this device's wrap; the caller closes it. */
  public EpochKey newestKey(ConversationId chat) {
    var epoch = newestEpoch(chat).statement();
    var identity = device.identity();
    var index = epoch.indexOf(identity.account(), identity.device()).orElseThrow();
    var recipient = (Recipient.Device) epoch.core().recipients().get(index);
    try (var kem = device.kem(recipient.kem()).orElseThrow()) {
      return EpochWrap.open(epoch, identity.account(), identity.device(), kem, newest(chat).wrap());
    }
  }

  /** What the next epoch would be made from by the rules. */
  public EpochPlan plan(ConversationId chat, EpochReason reason) {
    var conversation = conversation(chat);
    var members = conversation.members().stream().map(Member::accountId).toList();
    members.forEach(people::refresh);
    var head = newestEpoch(chat);
    return new EpochPlan(
        conversation,
        members.stream().map(member -> people.find(member).orElseThrow().newestList()).toList(),
        people,
        device.identity().device(),
        head.statement().number() + 1,
        List.of(head.id()),
        reason,
        clock.instant());
  }

  /** That epoch, all right and signed. */
  public AssembledEpoch assemble(EpochPlan plan, EpochKey key) {
    return new EpochAssembly(random).assemble(plan, key, device.signingKey());
  }

  /** The newest key of somebody's only device. */
  public DeviceKem kemOf(AccountId account) {
    var only = people.find(account).orElseThrow().newestList().devices().getFirst();
    return people.deviceKem(account, only.deviceId()).orElseThrow();
  }

  /** Publishes an epoch, whatever is in it. */
  public Reply publish(AssembledEpoch epoch) {
    return ask(id -> new PublishEpoch(id, epoch.statement().encode(), epoch.wraps()));
  }

  /** Seals a message in the newest epoch, under any number, and sends it. */
  public Reply send(ConversationId chat, OutgoingMessage message) {
    var identity = device.identity();
    try (var key = newestKey(chat)) {
      var sender = EpochSender.of(newestEpoch(chat), identity.account(), identity.device());
      var sealed = new MessageSealer(sender, key, device.signingKey(), random).seal(message);
      return ask(id -> new SendMessage(id, sealed.wire()));
    }
  }

  /** Asks for anything. */
  public Reply ask(Function<RequestId, Request> request) {
    return uplink.ask(request).join();
  }

  @Override
  public void close() {
    uplink.current().ifPresent(ServerConnection::close);
    connector.close();
    device.close();
    store.close();
    data.close();
  }

  /** The newest version of a conversation the honest client has seen. */
  public Conversation conversation(ConversationId chat) {
    return store.statements().all(StatementType.CONVERSATION, Conversation.class).stream()
        .map(SignedStatement::statement)
        .filter(one -> one.conversationId().equals(chat))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private void connect(House house) {
    var connection = connector.connect(house.address(), new Deaf());
    var _ = new DeviceSignIn(random).signIn(connection, device);
    uplink.attach(connection);
  }

  /** Hears nothing. */
  private static final class Deaf implements ConnectionListener {
    @Override
    public void pushed(Push push) {
      // asks instead
    }

    @Override
    public void passing(Ephemeral ephemeral) {
      // nothing to it
    }

    @Override
    public void closed() {
      // the next request fails
    }
  }
}
