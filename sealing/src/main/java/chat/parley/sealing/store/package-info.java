/** Sealing of columns in a client's own store. Knows neither database nor file. */
@NullMarked
package chat.parley.sealing.store;

import org.jspecify.annotations.NullMarked;
