package chat.parley.protocol;

/**
 * One unit on the wire. Frames by direction: a {@link Request} goes to the server, a {@link Reply}
 * and a {@link Push} come from it, an {@link Ephemeral} goes through it.
 */
public sealed interface Frame permits Request, Reply, Push, Ephemeral {}
