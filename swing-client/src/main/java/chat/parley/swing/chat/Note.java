package chat.parley.swing.chat;

import java.time.Instant;

/** Something that happened in a conversation, between its messages. */
record Note(Instant at, String text) {}
