package chat.parley.server.app;

import chat.parley.server.app.folder.DataFolder;
import chat.parley.server.app.wiring.RunningServer;
import java.io.PrintWriter;
import java.net.InetSocketAddress;

/**
 * What a server says once it takes connections: a name, a colon and a value a line, then {@code
 * Ready}. People and scripts read it.
 */
record StartLines(PrintWriter out, DataFolder folder, String plugins) {

  void print(RunningServer server) {
    out.println("Core address: " + address(server.coreAddress()));
    out.println("Server fingerprint: " + server.fingerprint());
    out.println("Data folder: " + folder.path());
    out.println("Plugins: " + plugins);
    out.println("Dashboard: " + server.dashboard());
    server
        .setupLink()
        .ifPresent(link -> out.println("Setup link: " + link + " (once, within 30 minutes)"));
    out.println("Ready. Ctrl-C ends it.");
  }

  private static String address(InetSocketAddress core) {
    var host = core.getAddress();
    if (host.isAnyLocalAddress()) {
      return "localhost:%d (every address of this computer)".formatted(core.getPort());
    }
    var literal = host.getHostAddress();
    return (literal.contains(":") ? "[%s]:%d" : "%s:%d").formatted(literal, core.getPort());
  }
}
