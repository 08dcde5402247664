/**
 * The operator's dashboard over HTTP: one server, all its routes, one check before each. Sees the
 * rest of the house through {@code chat.parley.server.admin} only.
 */
@NullMarked
package chat.parley.admin.web;

import org.jspecify.annotations.NullMarked;
