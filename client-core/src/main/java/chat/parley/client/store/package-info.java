/**
 * What this device remembers: one folder, one SQLite file, every content, name and key in it sealed
 * under the device's store key. Must not know servers or frames.
 */
@NullMarked
package chat.parley.client.store;

import org.jspecify.annotations.NullMarked;
