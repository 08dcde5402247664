/**
 * {@code ChatClient} as one device plays it: the connection's life, commands, pushes and the state
 * people see. Must not know how anything is sealed or stored.
 */
@NullMarked
package chat.parley.client.session;

import org.jspecify.annotations.NullMarked;
