/**
 * The one registry of commands behind console, REST and plugins: words in, typed results out, every
 * run audited. Must not know how a result is drawn.
 */
@NullMarked
package chat.parley.server.admin.command;

import org.jspecify.annotations.NullMarked;
