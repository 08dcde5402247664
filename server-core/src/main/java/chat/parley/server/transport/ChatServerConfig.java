package chat.parley.server.transport;

import java.net.InetSocketAddress;

/**
 * How the chat server listens.
 *
 * @param bind where; port 0 for any free one
 * @param eventLoops threads for the sockets
 * @param minimumClient oldest client version it talks to
 */
public record ChatServerConfig(InetSocketAddress bind, int eventLoops, String minimumClient) {
  /** Half as many event loops as there are processors: the store's writer needs one too. */
  public static ChatServerConfig on(InetSocketAddress bind) {
    int loops = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    return new ChatServerConfig(bind, loops, "0.1.0");
  }
}
