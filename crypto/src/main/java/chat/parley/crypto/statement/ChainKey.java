package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.Bytes;

/**
 * Names one chain of statements.
 *
 * @param type the kind of its statements
 * @param subject whom it is about: account id and identity fingerprint; account id and device id;
 *     or conversation id
 */
public record ChainKey(StatementType type, Bytes subject) {
  static ChainKey of(StatementType type, Bytes subject) {
    return new ChainKey(type, subject);
  }
}
