/**
 * Who may operate the server: admin accounts, their sessions, one-time links and what slows
 * guessing down. Keeps hashes only; must not know HTTP.
 */
@NullMarked
package chat.parley.server.admin.access;

import org.jspecify.annotations.NullMarked;
