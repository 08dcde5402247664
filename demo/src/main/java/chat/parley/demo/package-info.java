/**
 * A newcomer's first five minutes: a throw-away server, three people who know each other, and their
 * windows. Must not do anything a user of the public commands and of {@code ChatClient} could not.
 */
@NullMarked
package chat.parley.demo;

import org.jspecify.annotations.NullMarked;
