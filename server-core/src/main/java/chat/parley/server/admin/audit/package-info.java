/**
 * The record of what operators did: append-only, each entry bound to the one before it by a hash.
 * Must not offer a way to change or remove an entry.
 */
@NullMarked
package chat.parley.server.admin.audit;

import org.jspecify.annotations.NullMarked;
