package chat.parley.client.scene;

import chat.parley.client.ServerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The line between clients and a server: it can be held, and nothing tells either end. */
public final class Cable implements AutoCloseable {
  private final ServerSocket socket;
  private final ServerAddress server;
  private final List<Socket> ends = new CopyOnWriteArrayList<>();
  private volatile boolean held;

  /** A line to {@code server}. */
  public Cable(ServerAddress server) {
    this.server = server;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** Where clients connect to. */
  public ServerAddress address() {
    return new ServerAddress(socket.getInetAddress().getHostAddress(), socket.getLocalPort());
  }

  /** From now on nothing comes through; the connections stand. */
  public void hold() {
    held = true;
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (var end : ends) {
        end.close();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void accept() {
    try {
      while (true) {
        var client = socket.accept();
        var upstream = new Socket(server.host(), server.port());
        ends.addAll(List.of(client, upstream));
        Thread.ofVirtual().start(() -> pass(client, upstream));
        Thread.ofVirtual().start(() -> pass(upstream, client));
      }
    } catch (IOException _) {
      // closed: no connection is made any more
    }
  }

  private void pass(Socket from, Socket to) {
    var buffer = new byte[4096];
    try (from;
        to) {
      for (var n = from.getInputStream().read(buffer);
          n >= 0;
          n = from.getInputStream().read(buffer)) {
        if (!held) {
          to.getOutputStream().write(buffer, 0, n);
        }
      }
    } catch (IOException _) {
      // one end is gone; closing both tells the other
    }
  }
}
