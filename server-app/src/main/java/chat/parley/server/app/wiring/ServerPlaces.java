package chat.parley.server.app.wiring;

import chat.parley.server.app.folder.DataFolder;
import chat.parley.server.keys.IdentityPassphrase;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * Where a server lives.
 *
 * @param home the installation, with the plugins that came with it
 * @param folder prepared and locked
 * @param core where the chat core listens; port 0 for any free one
 * @param adminPort of the dashboard on the loopback address; 0 for any free one
 * @param passphrase of the identity file
 */
public record ServerPlaces(
    Path home,
    DataFolder folder,
    InetSocketAddress core,
    int adminPort,
    IdentityPassphrase passphrase) {}
