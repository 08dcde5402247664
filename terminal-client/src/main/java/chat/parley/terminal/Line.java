package chat.parley.terminal;

import chat.parley.client.ChatMessage;
import chat.parley.client.EmoteCatalogue;
import chat.parley.client.FriendList;
import chat.parley.client.ServerInfo;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import java.util.List;

/** One line of output: a result or an event. */
sealed interface Line {
  /** The name of the event in JSON and for {@code wait}; frozen. */
  String event();

  record Connected(ServerInfo server) implements Line {
    @Override
    public String event() {
      return "connected";
    }
  }

  record ConnectionState(String state) implements Line {
    @Override
    public String event() {
      return "connection";
    }
  }

  record Registered(CanonicalName account) implements Line {
    @Override
    public String event() {
      return "registered";
    }
  }

  record SignedIn(CanonicalName account) implements Line {
    @Override
    public String event() {
      return "signed-in";
    }
  }

  record SignedOut() implements Line {
    @Override
    public String event() {
      return "signed-out";
    }
  }

  record WhoAmI(CanonicalName account, ServerInfo server) implements Line {
    @Override
    public String event() {
      return "whoami";
    }
  }

  record FriendRequest(CanonicalName name) implements Line {
    @Override
    public String event() {
      return "friend-request";
    }
  }

  record FriendAdded(CanonicalName name) implements Line {
    @Override
    public String event() {
      return "friend";
    }
  }

  record Presence(CanonicalName name, boolean online) implements Line {
    @Override
    public String event() {
      return "presence";
    }
  }

  record Friends(FriendList list) implements Line {
    @Override
    public String event() {
      return "friends";
    }
  }

  record Requests(FriendList list) implements Line {
    @Override
    public String event() {
      return "requests";
    }
  }

  record Opened(ConversationId conversation, List<CanonicalName> members) implements Line {
    public Opened {
      members = List.copyOf(members);
    }

    @Override
    public String event() {
      return "opened";
    }
  }

  record Received(ChatMessage message) implements Line {
    @Override
    public String event() {
      return "message";
    }
  }

  record Sent(ChatMessage message) implements Line {
    @Override
    public String event() {
      return "sent";
    }
  }

  record Past(ChatMessage message) implements Line {
    @Override
    public String event() {
      return "history";
    }
  }

  record PastEnd(CanonicalName name, int count) implements Line {
    @Override
    public String event() {
      return "history-end";
    }
  }

  record Delivered(ConversationId conversation, String id, String state) implements Line {
    @Override
    public String event() {
      return "message-state";
    }
  }

  record Epoch(ConversationId conversation, long epoch, CanonicalName by) implements Line {
    @Override
    public String event() {
      return "epoch";
    }
  }

  record Missing(ConversationId conversation, long after, long before) implements Line {
    @Override
    public String event() {
      return "missing";
    }
  }

  record IdentityChanged(CanonicalName name) implements Line {
    @Override
    public String event() {
      return "identity-changed";
    }
  }

  record Emotes(EmoteCatalogue catalogue) implements Line {
    @Override
    public String event() {
      return "emotes";
    }
  }

  record Features(List<String> features) implements Line {
    public Features {
      features = List.copyOf(features);
    }

    @Override
    public String event() {
      return "features";
    }
  }

  record CaughtUp(long done, long total) implements Line {
    @Override
    public String event() {
      return "catch-up";
    }
  }

  record Waited(String kind, int count) implements Line {
    @Override
    public String event() {
      return "waited";
    }
  }

  /**
   * A command that has nothing else to say.
   *
   * @param subject whom it was about
   */
  record Done(String command, String subject) implements Line {
    @Override
    public String event() {
      return "done";
    }
  }

  record Help(String overview) implements Line {
    @Override
    public String event() {
      return "help";
    }
  }

  /**
   * @param code what a program acts on: a {@code Problem.Kind}, or {@code USAGE}, {@code
   *     WAIT_TIMED_OUT}
   */
  record Error(String code, String text) implements Line {
    @Override
    public String event() {
      return "error";
    }
  }
}
