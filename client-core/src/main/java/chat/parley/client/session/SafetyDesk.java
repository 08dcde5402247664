package chat.parley.client.session;

import chat.parley.client.ChatClient.Done;
import chat.parley.client.ContactIdentity;
import chat.parley.client.Outcome;
import chat.parley.client.Verification;
import chat.parley.client.people.Trust;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.CanonicalName;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** Where people settle who somebody is; what waited for that goes out. Thread: any. */
final class SafetyDesk implements Verification {
  private final Commands commands;
  private final Session session;

  SafetyDesk(Commands commands, Session session) {
    this.commands = commands;
    this.session = session;
  }

  @Override
  public CompletionStage<Outcome<ContactIdentity>> safetyNumber(String name) {
    return about(name, Trust::identity);
  }

  @Override
  public CompletionStage<Outcome<Comparison>> compare(String name, Bytes code) {
    return about(name, (trust, canonical) -> trust.compare(canonical, code));
  }

  @Override
  public CompletionStage<Outcome<Done>> markCompared(String name) {
    return about(
        name,
        (trust, canonical) -> {
          trust.markCompared(canonical);
          return new Done();
        });
  }

  @Override
  public CompletionStage<Outcome<Done>> acceptIdentity(String name) {
    return about(
        name,
        (trust, canonical) -> {
          trust.accept(canonical);
          session.desk().conversations().unblocked(canonical);
          return new Done();
        });
  }

  /** Somebody this device never spoke to is looked up first. */
  private <T> CompletionStage<Outcome<T>> about(
      String typed, BiFunction<Trust, CanonicalName, T> work) {
    return commands.run(
        () -> {
          var name = FriendBook.canonical(typed);
          session.desk().conversations().meet(name);
          return work.apply(session.desk().workspace().people().trust(), name);
        });
  }
}
