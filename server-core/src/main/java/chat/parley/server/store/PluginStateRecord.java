package chat.parley.server.store;

import java.time.Instant;

/**
 * How one plugin was last seen.
 *
 * @param plugin its id
 * @param state one word, such as {@code RUNNING}
 * @param reason one sentence; empty when there is nothing to say
 * @param since when it came into this state, to the millisecond
 */
public record PluginStateRecord(String plugin, String state, String reason, Instant since) {}
