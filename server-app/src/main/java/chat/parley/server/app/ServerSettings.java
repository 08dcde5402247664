package chat.parley.server.app;

import chat.parley.server.keys.IdentityPassphrase;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * What a server was told on its command line.
 *
 * @param data the data folder, whether it exists yet or not
 * @param core where the chat core listens; port 0 for any free one
 * @param adminPort of the dashboard on the loopback address; 0 for any free one
 * @param plugins the plugins file to copy at the first run
 * @param home the installation: class paths, plugins and the original plugins file
 * @param passphrase of the identity file
 */
record ServerSettings(
    Path data,
    InetSocketAddress core,
    int adminPort,
    Path plugins,
    Path home,
    IdentityPassphrase passphrase) {}
