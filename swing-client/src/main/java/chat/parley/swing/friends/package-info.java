/** The list of friends and requests. Must not know transcripts. */
@NullMarked
package chat.parley.swing.friends;

import org.jspecify.annotations.NullMarked;
