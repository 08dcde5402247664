package chat.parley.demo;

import chat.parley.client.ChatClient;
import chat.parley.client.ChatClients;
import chat.parley.client.ClientOptions;
import chat.parley.client.Outcome;
import chat.parley.client.ServerAddress;
import chat.parley.client.ServerTrust;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** People with an account each, all friends of all, signed in on a device each. */
final class Company implements AutoCloseable {
  private final Map<Person, ChatClient> clients;

  private Company(Map<Person, ChatClient> clients) {
    this.clients = clients;
  }

  /**
   * Opens the accounts, makes everybody friends with everybody, and lets the first two have said
   * hello.
   *
   * @throws IllegalStateException when the server refuses something
   */
  static Company gather(List<Person> cast, ServerAddress server, String fingerprint) {
    var company = new Company(new LinkedHashMap<>());
    try {
      cast.forEach(person -> company.enter(person, server, fingerprint));
      cast.forEach(person -> company.befriendThoseAfter(person, cast));
      company.sayHello(cast.get(0), cast.get(1), "Hello Grace, this is the demo. Can you read me?");
      company.sayHello(cast.get(1), cast.get(0), "Loud and clear, and nobody else can.");
      return company;
    } catch (RuntimeException failed) {
      company.close();
      throw failed;
    }
  }

  /** The client of a person; whoever takes it closes it. */
  ChatClient handOver(Person person) {
    var client = clients.remove(person);
    if (client == null) {
      throw new IllegalArgumentException(person.name() + " is not here");
    }
    return client;
  }

  @Override
  public void close() {
    clients.values().forEach(ChatClient::close);
    clients.clear();
  }

  private void enter(Person person, ServerAddress server, String fingerprint) {
    var options = new ClientOptions(person.folder(), Clock.systemUTC(), new SecureRandom());
    var client = ChatClients.open(options);
    clients.put(person, client);
    succeed(client.connect(server, new ServerTrust.Fingerprint(fingerprint)));
    succeed(client.register(person.name(), person.password().toCharArray(), ""));
  }

  /** Two people become friends when each has entered the other's name. */
  private void befriendThoseAfter(Person person, List<Person> cast) {
    for (var other : cast.subList(cast.indexOf(person) + 1, cast.size())) {
      succeed(client(person).addFriend(other.name()));
      succeed(client(other).addFriend(person.name()));
    }
  }

  private void sayHello(Person from, Person to, String words) {
    var conversation = succeed(client(from).open(to.name()));
    succeed(client(from).send(conversation.id(), words));
  }

  private ChatClient client(Person person) {
    var client = clients.get(person);
    if (client == null) {
      throw new IllegalArgumentException(person.name() + " is not here");
    }
    return client;
  }

  private static <T> T succeed(CompletionStage<Outcome<T>> stage) {
    return switch (stage.toCompletableFuture().join()) {
      case Outcome.Success<T>(var value) -> value;
      case Outcome.Failure<T>(var problem) -> throw new IllegalStateException(problem.text());
    };
  }
}
