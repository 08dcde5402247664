/**
 * What stands before every page: path, host and origin checks, headers, the session and the role.
 * Default deny. Must not know any page.
 */
@NullMarked
package chat.parley.admin.web.guard;

import org.jspecify.annotations.NullMarked;
