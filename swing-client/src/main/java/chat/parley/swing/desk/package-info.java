/**
 * Who runs on which thread: presenters on their lane, views on the event thread, and the one way
 * from the first to the second. Must not know any screen.
 */
@NullMarked
package chat.parley.swing.desk;

import org.jspecify.annotations.NullMarked;
