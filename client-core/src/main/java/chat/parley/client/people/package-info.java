/**
 * Who is who: accounts with their signed statements, verified and pinned as first seen. Must not
 * know conversations.
 */
@NullMarked
package chat.parley.client.people;

import org.jspecify.annotations.NullMarked;
