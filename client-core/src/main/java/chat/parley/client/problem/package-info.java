/**
 * How a flow inside the client ends early: with a problem for whoever gave the command. Must not
 * know the flows.
 */
@NullMarked
package chat.parley.client.problem;

import org.jspecify.annotations.NullMarked;
