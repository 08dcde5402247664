package chat.parley.demo;

import java.awt.GraphicsEnvironment;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code parley demo}. Exit codes: 0 all well, 1 it could not start, 2 usage. */
@Command(
    name = "parley demo",
    mixinStandardHelpOptions = true,
    description = {
      "A throw-away server with three friends, its dashboard and two chat windows.",
      "Enter or Ctrl-C ends it and removes everything it made."
    })
public final class ParleyDemo implements Callable<Integer> {
  private final PrintStream out;

  private ParleyDemo(PrintStream out) {
    this.out = out;
  }

  /** Runs the demo and ends the process. */
  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var line = new CommandLine(new ParleyDemo(out));
    line.setExecutionExceptionHandler(
        (failed, command, _) -> {
          command.getErr().println("parley: the demo could not start: " + failed.getMessage());
          return CommandLine.ExitCode.SOFTWARE;
        });
    System.exit(line.execute(arguments));
  }

  @Override
  public Integer call() {
    var keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var ending = Ending.listen(keyboard);
    try {
      run(ending);
      return CommandLine.ExitCode.OK;
    } finally {
      ending.done();
    }
  }

  private void run(Ending ending) {
    var launcher = new Launcher(Path.of(System.getProperty("parley.home", ".")));
    out.println("Starting a throw-away server and opening three accounts ...");
    try (var folder = DemoFolder.make();
        var server = DemoServer.start(launcher, folder.path().resolve("server"))) {
      var cast = Cast.below(folder.path(), new SecureRandom());
      var signIn = dashboard(launcher, server, cast.getFirst());
      var programme = new Programme(out, server, signIn, cast);
      try (var company = Company.gather(cast, server.address(), server.fingerprint())) {
        programme.print();
        show(programme, company, ending);
      }
      out.println("Clearing up.");
    }
  }

  private static URI dashboard(Launcher launcher, DemoServer server, Person owner) {
    Dashboard.makeOwner(server.setupLink(), owner);
    return Dashboard.signInLink(launcher, server.data());
  }

  private static void show(Programme programme, Company company, Ending ending) {
    if (GraphicsEnvironment.isHeadless()) {
      company.close(); // one process at a time uses a device's folder
      programme.printHints();
      ending.await();
      return;
    }
    Browser.open(programme.signIn());
    var people = programme.cast().subList(0, 2);
    var clients = people.stream().map(company::handOver).toList();
    try (var windows = Windows.sideBySide(people, clients)) {
      windows.whenAllAreClosed(ending::now);
      ending.await();
    }
  }
}
