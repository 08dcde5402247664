package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** From ids to the short keys rows refer to each other by. */
final class Keys {
  private Keys() {}

  static Optional<Long> ofConversation(Handle handle, ConversationId conversation) {
    return find(handle, "conversations", "conversation", conversation.value());
  }

  static Optional<Long> ofAccount(Handle handle, AccountId account) {
    return find(handle, "accounts", "account", account.value());
  }

  static Optional<Long> ofDevice(Handle handle, DeviceId device) {
    return find(handle, "devices", "device", device.value());
  }

  private static Optional<Long> find(Handle handle, String table, String column, Bytes id) {
    return handle
        .createQuery("SELECT key FROM %s WHERE %s = :id".formatted(table, column))
        .bind("id", id.readOnlyArray())
        .mapTo(Long.class)
        .findOne();
  }
}
