package chat.parley.crypto.statement;

/** A statement signed by the server identity alone; in no chain, the highest sequence counts. */
public sealed interface ServerSigned extends Statement permits BootKey, AdminNotice {}
