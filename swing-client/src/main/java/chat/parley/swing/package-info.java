/**
 * The desktop client's front door: command line, settings file and windows. Must not hold what a
 * screen does.
 */
@NullMarked
package chat.parley.swing;

import org.jspecify.annotations.NullMarked;
