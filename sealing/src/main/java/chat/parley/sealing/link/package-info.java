/**
 * Joining by a link: the proof that whoever answers holds the link's secret. The link's own text is
 * the client's.
 */
@NullMarked
package chat.parley.sealing.link;

import org.jspecify.annotations.NullMarked;
