/**
 * Who receives a conversation's keys, as a function of signed data alone, and the checks that keep
 * a lying server or member from adding a reader. Pure; unwraps nothing and never sees an epoch key.
 */
@NullMarked
package chat.parley.crypto.epoch;

import org.jspecify.annotations.NullMarked;
