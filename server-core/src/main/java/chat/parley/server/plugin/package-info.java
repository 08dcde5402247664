/**
 * Plugins: found in jars, loaded apart from the server, started, stopped, replaced, and the one way
 * a request reaches them. Must not know what any plugin does, nor sockets or tables of the core.
 */
@NullMarked
package chat.parley.server.plugin;

import org.jspecify.annotations.NullMarked;
