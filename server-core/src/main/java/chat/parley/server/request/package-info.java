/**
 * How a request finds its handler: rules checked once, then dispatch. Must not know channels or
 * tables.
 */
@NullMarked
package chat.parley.server.request;

import org.jspecify.annotations.NullMarked;
