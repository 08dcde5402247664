package chat.parley.protocol.cbor;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.FileId;
import chat.parley.crypto.id.MessageId;
import chat.parley.crypto.id.ServerId;
import chat.parley.protocol.RequestId;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** How the values that are not records themselves stand in CBOR. */
final class WireTypesModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  WireTypesModule() {
    byteString(Bytes.class, Function.identity(), Function.identity());
    byteString(AccountId.class, AccountId::value, AccountId::new);
    byteString(DeviceId.class, DeviceId::value, DeviceId::new);
    byteString(ConversationId.class, ConversationId::value, ConversationId::new);
    byteString(MessageId.class, MessageId::value, MessageId::new);
    byteString(FileId.class, FileId::value, FileId::new);
    byteString(ServerId.class, ServerId::value, ServerId::new);
    text(CanonicalName.class, CanonicalName::value, CanonicalName::new);
    number(Instant.class, Instant::toEpochMilli, Instant::ofEpochMilli);
    number(RequestId.class, id -> Integer.toUnsignedLong(id.value()), WireTypesModule::requestId);
    addDeserializer(List.class, new BoundedListDeserializer());
  }

  private <T> void byteString(Class<T> type, Function<T, Bytes> toBytes, Function<Bytes, T> from) {
    addSerializer(type, new ByteStringSerializer<>(type, toBytes));
    addDeserializer(type, new ByteStringDeserializer<>(type, from));
  }

  private <T> void text(Class<T> type, Function<T, String> toText, Function<String, T> from) {
    addSerializer(type, new TextSerializer<>(type, toText));
    addDeserializer(type, new TextDeserializer<>(type, from));
  }

  private <T> void number(Class<T> type, Function<T, Long> toNumber, Function<Long, T> from) {
    addSerializer(type, new NumberSerializer<>(type, toNumber));
    addDeserializer(type, new NumberDeserializer<>(type, from));
  }

  private static RequestId requestId(long value) {
    if (value != Integer.toUnsignedLong((int) value)) {
      throw new IllegalArgumentException("a request id has 32 bits");
    }
    return new RequestId((int) value);
  }
}
