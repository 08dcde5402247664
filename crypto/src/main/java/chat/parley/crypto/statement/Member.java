package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.sign.Fingerprint;

/** An account in a conversation, under the identity the others know it by. */
public record Member(AccountId accountId, Fingerprint identity, Role role) {
  static Member read(CanonicalReader reader) {
    return new Member(
        AccountId.read(reader), Fingerprint.read(reader), WireEnum.read(reader, Role.values()));
  }

  void write(CanonicalWriter writer) {
    writer.fixed(accountId.value()).fixed(identity.value()).u8(role.code());
  }
}
