/**
 * What people see of an installation, tried from outside with real processes. Must not reach into
 * the classes it tests.
 */
@NullMarked
package chat.parley.system;

import org.jspecify.annotations.NullMarked;
