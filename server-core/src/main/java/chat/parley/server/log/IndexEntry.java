package chat.parley.server.log;

/**
 * Where one message lies and who sent it.
 *
 * @param row its rowid in {@code messages}
 * @param device key of the sending device
 * @param devSeq the device's own number of it
 */
record IndexEntry(long row, long device, long devSeq) {}
