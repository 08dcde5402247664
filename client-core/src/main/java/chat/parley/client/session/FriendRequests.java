package chat.parley.client.session;

import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.Uplink;
import chat.parley.client.problem.ProblemException;
import chat.parley.protocol.PluginReply;
import chat.parley.protocol.PluginRequest;
import chat.parley.protocol.friends.FriendsCodec;
import chat.parley.protocol.friends.FriendsRefusal;
import chat.parley.protocol.friends.FriendsReply;
import chat.parley.protocol.friends.FriendsRequest;

/** Asks the server's friends feature, and says why it refused. Thread: the client's. */
record FriendRequests(Uplink uplink) {
  FriendsReply.FriendList list() {
    if (ask(new FriendsRequest.ListAll()) instanceof FriendsReply.FriendList full) {
      return full;
    }
    throw unexpected();
  }

  /**
   * Asks for a change.
   *
   * @param name whom it is about, as typed
   * @throws ProblemException when it was refused
   */
  void change(String name, FriendsRequest request) {
    switch (ask(request)) {
      case FriendsReply.Refused(var reason) -> throw refused(name, reason);
      case FriendsReply.FriendList _ -> throw unexpected();
      case FriendsReply.Requested _, FriendsReply.BecameFriends _, FriendsReply.Done _ -> {}
    }
  }

  private FriendsReply ask(FriendsRequest request) {
    var type = FriendsCodec.REQUESTS.type(request);
    var payload = FriendsCodec.REQUESTS.encode(request);
    var reply = uplink.call(PluginReply.class, id -> new PluginRequest(id, type, payload));
    return FriendsCodec.REPLIES.unpack(reply.payload());
  }

  private static ProblemException refused(String name, FriendsRefusal reason) {
    return switch (reason) {
      case UNKNOWN_NAME -> problem(Kind.UNKNOWN_NAME, "Nobody here is called %s.", name);
      case YOURSELF -> problem(Kind.UNKNOWN_NAME, "%s is you.", name);
      case ALREADY_FRIENDS ->
          problem(Kind.ALREADY_FRIENDS, "%s and you are friends already.", name);
      case ALREADY_REQUESTED -> problem(Kind.ALREADY_FRIENDS, "You have asked %s already.", name);
      case NO_SUCH_REQUEST -> problem(Kind.NO_SUCH_REQUEST, "%s has not asked you.", name);
      case NOT_FRIENDS -> problem(Kind.NOT_FRIENDS, "%s and you are not friends.", name);
      case BLOCKED_BY_YOU -> problem(Kind.REFUSED, "You have blocked %s.", name);
      case NOT_BLOCKED -> problem(Kind.REFUSED, "You have not blocked %s.", name);
      case TOO_MANY -> problem(Kind.RATE_LIMITED, "Your list is full; %s cannot be added.", name);
    };
  }

  private static ProblemException problem(Kind kind, String pattern, String name) {
    return new ProblemException(kind, pattern.formatted(name));
  }

  private static ProblemException unexpected() {
    return new ProblemException(Kind.REFUSED, "The server answered something else than was asked.");
  }
}
