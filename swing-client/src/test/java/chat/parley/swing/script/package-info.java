/** A chat client that plays by a script, for windows without a server. Must not open a socket. */
@NullMarked
package chat.parley.swing.script;

import org.jspecify.annotations.NullMarked;
