package chat.parley.server.app;

import chat.parley.server.app.folder.DataFolder;
import chat.parley.server.app.folder.FolderLock;
import chat.parley.server.app.folder.PluginsFile;
import chat.parley.server.app.log.ServerLog;
import java.io.PrintWriter;
import java.time.Clock;

/** A server from its command line to its end, in this process. */
final class ServerProcess {
  private final Clock clock;
  private final PrintWriter out;

  ServerProcess(Clock clock, PrintWriter out) {
    this.clock = clock;
    this.out = out;
  }

  /**
   * Runs a server until the process is told to end.
   *
   * @return the exit code
   */
  int run(ServerSettings settings) {
    var folder = DataFolder.prepare(settings.data());
    try (var _ = FolderLock.take(folder);
        var _ = ServerLog.into(folder.logs())) {
      var plugins = PluginsFile.settle(folder, settings.plugins());
      out.println("Plugins: " + plugins + " at " + clock.instant());
    }
    return 0;
  }
}
