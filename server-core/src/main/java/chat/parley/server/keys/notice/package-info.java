/**
 * What operators decide about accounts, signed by the server's identity so that clients can hold
 * the server to it. Can only take access away and give back what it took; must not know how
 * operators ask.
 */
@NullMarked
package chat.parley.server.keys.notice;

import org.jspecify.annotations.NullMarked;
