/**
 * What a server plugin sees: the contract it fulfils, the context it is given, the events it is
 * told and the services it may use or provide. What enters this package stays; it must not know how
 * the server does any of it.
 */
@NullMarked
package chat.parley.plugin;

import org.jspecify.annotations.NullMarked;
