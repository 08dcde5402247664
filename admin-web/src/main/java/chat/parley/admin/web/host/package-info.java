/**
 * What the host itself may do without a browser: the REST routes and the files that prove a caller
 * sits at the host. Must not accept a browser's session.
 */
@NullMarked
package chat.parley.admin.web.host;

import org.jspecify.annotations.NullMarked;
