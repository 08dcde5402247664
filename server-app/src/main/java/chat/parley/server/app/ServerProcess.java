package chat.parley.server.app;

import chat.parley.server.app.folder.DataFolder;
import chat.parley.server.app.folder.FolderLock;
import chat.parley.server.app.folder.PluginsFile;
import chat.parley.server.app.log.ServerLog;
import chat.parley.server.app.wiring.RunningServer;
import chat.parley.server.app.wiring.ServerPlaces;
import java.io.PrintWriter;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server from its command line to its end, in this process. */
final class ServerProcess {
  private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);

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
    var ending = new Ending();
    try (var _ = FolderLock.take(folder);
        var _ = ServerLog.into(folder.logs())) {
      var plugins = PluginsFile.settle(folder, settings.plugins());
      var places =
          new ServerPlaces(
              settings.home(),
              folder,
              settings.core(),
              settings.adminPort(),
              settings.passphrase());
      ending.hearSignals();
      serve(places, new StartLines(out, folder, plugins), ending);
      return 0;
    } catch (RuntimeException failed) {
      LOG.error("the server could not start or end", failed);
      throw failed;
    } finally {
      ending.done();
    }
  }

  private void serve(ServerPlaces places, StartLines lines, Ending ending) {
    try (var server = RunningServer.start(places, clock, ending::now)) {
      LOG.info("started as process {}", ProcessHandle.current().pid());
      lines.print(server);
      ending.await();
      LOG.info("ending");
    }
  }
}
