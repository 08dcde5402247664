package chat.parley.demo;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;

/**
 * What the demo tells a newcomer.
 *
 * @param signIn into the dashboard, once
 */
record Programme(PrintStream out, DemoServer server, URI signIn, List<Person> cast) {

  void print() {
    out.println();
    out.println("  Server        " + server.address());
    out.println("  Fingerprint   " + server.fingerprint());
    out.println("  Dashboard     " + signIn + "  (good once)");
    for (var person : cast) {
      out.printf("  %-13s password %s%n", person.name(), person.password());
    }
    out.println();
    out.println("Everybody is everybody's friend. Write something, and press a face on the left;");
    out.println("then switch emotes off in the dashboard and watch the panel go.");
    out.println("Enter or Ctrl-C ends the demo and removes all of it.");
  }

  void printHints() {
    out.println();
    out.println("There is no display. Chat from two other terminals:");
    for (var person : cast.subList(0, 2)) {
      out.printf("  ./parley chat --server %s --data %s%n", server.address(), person.folder());
    }
    out.printf("and type, for instance:  send %s \"hello\"%n", cast.get(1).name());
  }
}
