package chat.parley.client;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * One device of one account: connects, signs in, keeps its store and its keys, sends and receives.
 * Also the SDK for bots.
 *
 * <p>Every command returns at once; its stage completes with an {@link Outcome} on the client's own
 * thread, and fails only for a bug or a broken store. Once signed in the client reconnects by
 * itself, with growing pauses, until closed or signed out.
 *
 * <p>Thread: any. Listeners are called one after the other on the client's event thread and must
 * not block it.
 */
public interface ChatClient extends AutoCloseable {
  /**
   * Adds a listener for everything that happens from now on.
   *
   * @return ends the subscription when closed
   */
  Subscription subscribe(Consumer<ClientEvent> listener);

  /** What is true right now; a consistent, immutable picture. */
  ClientState state();

  /**
   * Connects to a server and checks who it is before a byte is sent to it. A device that signed in
   * before and did not sign out is signed in by this.
   *
   * @param trust what to do with a server that was never seen before
   */
  CompletionStage<Outcome<ServerInfo>> connect(ServerAddress server, ServerTrust trust);

  /**
   * Opens an account and signs in; the connection must stand.
   *
   * @param password at least 10 characters and hard to guess; the caller's array, wiped by this
   *     call
   * @param invitation empty when there is none
   */
  CompletionStage<Outcome<CanonicalName>> register(String name, char[] password, String invitation);

  /**
   * Signs in with name and password; a device the account does not know yet is added to it, and the
   * kept history becomes readable.
   *
   * @param password the caller's array, wiped by this call
   */
  CompletionStage<Outcome<CanonicalName>> signIn(String name, char[] password);

  /**
   * Signs in with the recovery key where the password is forgotten, and sets a new one; this folder
   * becomes a new device of the account. Contacts see no other identity.
   *
   * @param recoveryKey as typed: case, hyphens and blanks do not count
   * @param newPassword at least 10 characters and hard to guess; the caller's array, wiped by this
   *     call
   */
  CompletionStage<Outcome<CanonicalName>> recover(
      String name, String recoveryKey, char[] newPassword);

  /** Signs out: the next start asks for the password. The local store stays, sealed. */
  CompletionStage<Outcome<Done>> signOut();

  /**
   * Signs out and deletes everything this device has stored: keys, messages, pins. The account
   * still lists the device until it is removed from another one.
   */
  CompletionStage<Outcome<Done>> signOutAndErase();

  /** What keeps the account safe: passwords, the recovery key, devices, keys. */
  AccountSafety account();

  /** Asks somebody to be friends; entering each other's names makes friends. */
  CompletionStage<Outcome<Done>> addFriend(String name);

  /** Accepts a friend request. */
  CompletionStage<Outcome<Done>> acceptFriend(String name);

  /** Declines a friend request; the asker is not told. */
  CompletionStage<Outcome<Done>> declineFriend(String name);

  /** Ends a friendship. */
  CompletionStage<Outcome<Done>> removeFriend(String name);

  /** Friends and requests, fresh from the server. */
  CompletionStage<Outcome<FriendList>> friends();

  /** Opens the conversation with a friend, or makes it; agrees on a key where none stands. */
  CompletionStage<Outcome<Conversation>> open(String name);

  /**
   * Sends a text. Completes when the server has stored it durably; across lost connections for up
   * to 30 seconds, always under the same message id. What is not stored by then stays in the outbox
   * and goes out with the next connection.
   *
   * @param text 1 to 60,000 bytes of UTF-8
   */
  CompletionStage<Outcome<ChatMessage>> send(ConversationId conversation, String text);

  /**
   * Messages of a conversation, oldest first: from this device's store, and from the server where
   * it holds more.
   *
   * @param beforeSequence only messages below it; {@link Long#MAX_VALUE} for the newest
   * @param count 1 to 200
   */
  CompletionStage<Outcome<List<ChatMessage>>> history(
      ConversationId conversation, long beforeSequence, int count);

  /** Says which conversation a person looks at, for the waiting room and unread counts. */
  void show(ConversationId conversation);

  /** Says that nobody looks at any conversation. */
  void showNothing();

  /** Makes sure that friends are who they say. */
  Verification verification();

  /** The faces and emoji the server offers. */
  CompletionStage<Outcome<EmoteCatalogue>> emotes();

  /**
   * Asks a server plugin this client has no words for.
   *
   * @param type plugin id, slash, verb
   */
  CompletionStage<Outcome<Bytes>> request(String type, Bytes payload);

  /** Ends the connection and closes the store; waits for what is being written. */
  @Override
  void close();

  /** Said by a command that has nothing else to say. */
  record Done() {}

  /** A listener's place. */
  @FunctionalInterface
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
