package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.sign.Fingerprint;

/**
 * The device list of one member that an epoch's recipients were computed from.
 *
 * @param listVersion the list's version
 * @param list the list's id
 */
public record EpochInput(
    AccountId accountId,
    Fingerprint identity,
    long listVersion,
    StatementId list,
    AdminHead adminHead) {
  /** The input that is {@code list}, with no admin notice known. */
  public static EpochInput of(DeviceList list) {
    return of(list, AdminHead.NONE);
  }

  /** The input that is {@code list}, with {@code notice} known about its account. */
  public static EpochInput of(DeviceList list, AdminHead notice) {
    return new EpochInput(list.accountId(), list.identity(), list.version(), list.id(), notice);
  }

  static EpochInput read(CanonicalReader reader) {
    return new EpochInput(
        AccountId.read(reader),
        Fingerprint.read(reader),
        reader.u64(),
        StatementId.read(reader),
        AdminHead.read(reader));
  }

  void write(CanonicalWriter writer) {
    writer.fixed(accountId.value()).fixed(identity.value()).u64(listVersion).fixed(list.value());
    adminHead.write(writer);
  }
}
