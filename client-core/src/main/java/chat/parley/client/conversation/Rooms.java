package chat.parley.client.conversation;

import chat.parley.client.Problem.Kind;
import chat.parley.client.account.Device;
import chat.parley.client.connection.RefusedException;
import chat.parley.client.connection.Uplink;
import chat.parley.client.people.People;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.ConversationRows.ConversationRow;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.ConversationKind;
import chat.parley.crypto.statement.ConversationReason;
import chat.parley.crypto.statement.Member;
import chat.parley.crypto.statement.Policy;
import chat.parley.crypto.statement.Role;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import chat.parley.crypto.statement.StatementType;
import chat.parley.protocol.OpenConversation;
import chat.parley.protocol.RefusalCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All conversations of this device. Thread: the client's.
 *
 * @see "docs/encryption.md, 3 and 4"
 */
public final class Rooms {
  private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);

  private final ClientStore store;
  private final Uplink uplink;
  private final People people;
  private final Device device;
  private final ConversationJudge judge;
  private final Map<ConversationId, Room> rooms = new HashMap<>();

  /** The rooms the store knows. */
  public Rooms(ClientStore store, Uplink uplink, People people, Device device) {
    this.store = store;
    this.uplink = uplink;
    this.people = people;
    this.device = device;
    this.judge = new ConversationJudge(people, device.identity());
    load();
  }

  /** All of them, in no order. */
  public Collection<Room> all() {
    return rooms.values();
  }

  /** A room by its id. */
  public Optional<Room> find(ConversationId id) {
    return Optional.ofNullable(rooms.get(id));
  }

  /** The direct conversation with somebody, made where there is none. */
  public Room direct(AccountId other) {
    var identity = device.identity();
    var id = ConversationId.direct(identity.server(), identity.account(), other);
    var known = rooms.get(id);
    if (known != null) {
      return known;
    }
    var signed = SignedStatement.sign(firstVersion(id, other), device.signingKey());
    try {
      uplink.tell(request -> new OpenConversation(request, signed.encode()));
      return accept(signed.encode()).orElseThrow();
    } catch (RefusedException refused) {
      if (refused.code() == RefusalCode.HEAD_MOVED) {
        refused.refused().statements().forEach(this::accept);
      }
      return find(id).orElseThrow(() -> refused);
    }
  }

  /**
   * Takes a signed Conversation; one that does not hold is dropped and logged.
   *
   * @return the room it is about, when it holds
   */
  public Optional<Room> accept(Bytes encoded) {
    try {
      return accept(SignedStatement.decode(encoded, Conversation.class));
    } catch (IllegalArgumentException malformed) {
      LOG.warn("a conversation cannot be read", malformed);
      return Optional.empty();
    }
  }

  /** Writes what changed of a room. */
  public void save(Room room, ConversationRow row) {
    store.conversations().save(row);
    room.row(row);
  }

  /** A person has seen all there is. */
  public void read(Room room) {
    room.unread(0);
    save(room, room.row().withReadTo(Math.max(room.row().readTo(), room.row().cursor())));
  }

  private Optional<Room> accept(SignedStatement<Conversation> signed) {
    var statement = signed.statement();
    var room = rooms.get(statement.conversationId());
    if (room != null && room.statement().id().equals(signed.id())) {
      return Optional.of(room);
    }
    if (!judge.holds(signed, Optional.ofNullable(room).map(Room::statement))) {
      LOG.warn("conversation {}: a statement does not hold", statement.conversationId());
      return Optional.ofNullable(room);
    }
    store.statements().save(signed);
    if (room != null) {
      room.statement(statement);
      return Optional.of(room);
    }
    return Optional.of(add(statement));
  }

  private Room add(Conversation statement) {
    var room = new Room(statement, ConversationRow.fresh(statement.conversationId()));
    save(room, room.row());
    rooms.put(room.id(), room);
    return room;
  }

  private Conversation firstVersion(ConversationId id, AccountId other) {
    var identity = device.identity();
    var members =
        Stream.of(identity.account(), other)
            .map(this::member)
            .sorted(Comparator.comparing(Member::accountId))
            .toList();
    var list = people.find(identity.account()).orElseThrow().newestList();
    return new Conversation(
        identity.server(),
        Signer.of(list, identity.device()),
        id,
        0,
        List.of(),
        ConversationReason.CHANGE,
        ConversationKind.DIRECT,
        members,
        Policy.DEFAULT);
  }

  private Member member(AccountId account) {
    var person =
        people
            .find(account)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Kind.REFUSED, "The server shows no valid identity of this person."));
    return new Member(account, person.identity(), Role.MEMBER);
  }

  private void load() {
    var rows = new HashMap<ConversationId, ConversationRow>();
    store.conversations().all().forEach(row -> rows.put(row.id(), row));
    for (var signed : store.statements().all(StatementType.CONVERSATION, Conversation.class)) {
      var statement = signed.statement();
      var row = rows.get(statement.conversationId());
      if (row != null) {
        rooms.computeIfAbsent(row.id(), _ -> new Room(statement, row)).statement(statement);
      }
    }
    for (var room : rooms.values()) {
      var row = room.row();
      room.reached(row.cursor());
      room.unread(
          store.messages().countOfOthersAfter(row.id(), device.identity().account(), row.readTo()));
    }
  }
}
