/**
 * Fakes with which a plugin or a client is tested without a server. Must not reach production code.
 */
@NullMarked
package chat.parley.testkit;

import org.jspecify.annotations.NullMarked;
