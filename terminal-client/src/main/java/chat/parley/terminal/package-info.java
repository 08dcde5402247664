/**
 * The chat client for scripts and terminals: one command a line in, one event a line out. Must not
 * know keys, frames or tables: it says everything through {@code ChatClient}.
 */
@NullMarked
package chat.parley.terminal;

import org.jspecify.annotations.NullMarked;
