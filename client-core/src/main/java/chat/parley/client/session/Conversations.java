package chat.parley.client.session;

import chat.parley.client.ClientEvent;
import chat.parley.client.Conversation;
import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.Uplink;
import chat.parley.client.conversation.Room;
import chat.parley.client.problem.ProblemException;
import chat.parley.crypto.id.CanonicalName;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the conversation with somebody, or begins it. Thread: the client's. */
final class Conversations {
  private final Workspace workspace;
  private final KeyTurns turns;
  private final Uplink uplink;
  private final Consumer<ClientEvent> events;

  Conversations(Workspace workspace, KeyTurns turns, Uplink uplink, Consumer<ClientEvent> events) {
    this.workspace = workspace;
    this.turns = turns;
    this.uplink = uplink;
    this.events = events;
  }

  /** True when there is a conversation with somebody of this name here already. */
  boolean knows(String typed) {
    return CanonicalName.parse(typed).flatMap(this::known).isPresent();
  }

  Conversation open(String typed) {
    var name = FriendBook.canonical(typed);
    var room = known(name).orElseGet(() -> begin(name));
    workspace.requireTrusted(room);
    if (uplink.current().isPresent()) {
      turns.opened(room, name);
    }
    return workspace.view(room);
  }

  /** Makes somebody known who is a friend and was never spoken to. */
  void meet(CanonicalName name) {
    if (known(name).isEmpty() && uplink.current().isPresent()) {
      workspace.friends().account(name).ifPresent(workspace.people()::find);
    }
  }

  /** Who somebody is was settled: what waited goes out. */
  void unblocked(CanonicalName name) {
    known(name)
        .ifPresent(
            room -> {
              workspace.outbox().resume(room);
              events.accept(new ClientEvent.ConversationChanged(workspace.view(room)));
            });
  }

  private Optional<Room> known(CanonicalName name) {
    var self = workspace.device().identity().account();
    return workspace.rooms().all().stream()
        .filter(
            room ->
                room.others(self).stream()
                    .map(workspace.people()::nameOf)
                    .toList()
                    .equals(List.of(name)))
        .findAny();
  }

  private Room begin(CanonicalName name) {
    var friends = workspace.friends();
    if (friends.account(name).isEmpty()) {
      friends.refresh();
    }
    var account =
        friends
            .account(name)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Kind.NOT_FRIENDS,
                        "%s and you are not friends: add %s".formatted(name, name)));
    return workspace.rooms().direct(account);
  }
}
