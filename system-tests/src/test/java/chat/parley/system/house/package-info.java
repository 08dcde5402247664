/** The rules of the house that a compiler cannot check. Must not test behaviour. */
@NullMarked
package chat.parley.system.house;

import org.jspecify.annotations.NullMarked;
