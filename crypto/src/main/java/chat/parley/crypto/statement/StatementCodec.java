package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.id.ServerId;

/** Between statements and their canonical bodies. */
final class StatementCodec {
  private static final int FORMAT = 1;

  private StatementCodec() {}

  static Bytes encode(Statement statement) {
    var writer = begin(statement.type(), statement.serverId());
    switch (statement) {
      case BootKey boot -> boot.write(writer);
      case ServerRotation rotation -> rotation.write(writer);
      case AdminNotice notice -> notice.write(writer);
      case AccountRoot root -> root.write(writer);
      case DeviceList list -> list.write(writer);
      case VaultHeader vault -> vault.write(writer);
      case DeviceKem kem -> kem.write(writer);
      case Conversation conversation -> conversation.write(writer);
      case Epoch epoch -> epoch.write(writer);
    }
    return writer.toBytes();
  }

  static CanonicalWriter begin(StatementType type, ServerId serverId) {
    return CanonicalWriter.create().u16(type.code()).u8(FORMAT).fixed(serverId.value());
  }

  static Statement decode(Bytes body) {
    return CanonicalReader.decode(body, SignedStatement.MAX_LENGTH, StatementCodec::read);
  }

  private static Statement read(CanonicalReader reader) {
    var type = StatementType.ofCode(reader.u16());
    if (reader.u8() != FORMAT) {
      throw new MalformedException("unknown version of a statement");
    }
    var serverId = ServerId.read(reader);
    return switch (type) {
      case BOOT_KEY -> BootKey.read(reader, serverId);
      case SERVER_ROTATION -> ServerRotation.read(reader, serverId);
      case ADMIN_NOTICE -> AdminNotice.read(reader, serverId);
      case ACCOUNT_ROOT -> AccountRoot.read(reader, serverId);
      case DEVICE_LIST -> DeviceList.read(reader, serverId);
      case VAULT_HEADER -> VaultHeader.read(reader, serverId);
      case DEVICE_KEM -> DeviceKem.read(reader, serverId);
      case CONVERSATION -> Conversation.read(reader, serverId);
      case EPOCH -> Epoch.read(reader, serverId);
    };
  }
}
