package chat.parley.server.plugin;

import java.nio.file.Path;

/**
 * Where plugins live on this host.
 *
 * @param installation folder of the jars shipped with the server
 * @param data folder of the operator's own jars and of the plugins' databases, {@code <id>/data.db}
 * @param file the plugins.yml that is read and changed
 * @param copies folder for the private copies of jars that are loaded; emptied at start
 */
public record PluginPlaces(Path installation, Path data, Path file, Path copies) {}
