/** The one thread that owns everything a client knows. Must not know what it runs. */
@NullMarked
package chat.parley.client.thread;

import org.jspecify.annotations.NullMarked;
