package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.Ascending;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.ServerId;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * Everything an operator has decided about one account, or about the whole server; signed by the
 * server identity. In no chain; per account the highest sequence counts and replaces the one
 * before. It can take access away and give back what it took, no more.
 *
 * @param seq the higher of last + 1 and the Unix time in seconds
 * @param accountId {@link AccountId#NONE} for the whole server: then only storage and reason say
 *     anything
 * @param barred ascending; devices that are not served and left out of new epochs
 * @param storageDays for how long the server keeps messages; 0 sets no limit. Never shortens what
 *     clients keep
 * @param reason for people; may be empty, at most {@link CanonicalReader#MAX_TEXT} bytes of UTF-8
 * @see "docs/encryption.md, 3"
 */
public record AdminNotice(
    ServerId serverId,
    long seq,
    AccountId accountId,
    AccountAccess access,
    List<DeviceId> barred,
    ReEnrolment reEnrolment,
    int storageDays,
    String reason)
    implements ServerSigned {
  public AdminNotice {
    barred = Ascending.require(barred, Comparator.naturalOrder());
    if (seq < 1 || storageDays < 0 || barred.size() > CanonicalReader.MAX_LIST) {
      throw new IllegalArgumentException("not an admin notice");
    }
    if (reason.getBytes(StandardCharsets.UTF_8).length > CanonicalReader.MAX_TEXT) {
      throw new IllegalArgumentException("the reason is too long");
    }
    var plain =
        access == AccountAccess.OPEN && barred.isEmpty() && reEnrolment == ReEnrolment.CLOSED;
    if (accountId.equals(AccountId.NONE) && !plain) {
      throw new IllegalArgumentException("a notice for the whole server sets its storage only");
    }
  }

  /** The sequence. */
  @Override
  public long number() {
    return seq;
  }

  /** What an epoch names this notice by. */
  public AdminHead head() {
    return new AdminHead(seq, id());
  }

  /** True when the whole account is shut out. */
  public boolean disables() {
    return access == AccountAccess.DISABLED;
  }

  /** True when this device of the account is shut out, by itself or with the account. */
  public boolean bars(DeviceId deviceId) {
    return disables() || barred.contains(deviceId);
  }

  static AdminNotice read(CanonicalReader reader, ServerId serverId) {
    return new AdminNotice(
        serverId,
        reader.u64(),
        AccountId.read(reader),
        WireEnum.read(reader, AccountAccess.values()),
        reader.list(CanonicalReader.MAX_LIST, DeviceId::read),
        WireEnum.read(reader, ReEnrolment.values()),
        reader.u32(),
        reader.text(text -> text));
  }

  void write(CanonicalWriter writer) {
    writer
        .u64(seq)
        .fixed(accountId.value())
        .u8(access.code())
        .list(barred, (target, device) -> target.fixed(device.value()))
        .u8(reEnrolment.code())
        .u32(storageDays)
        .text(reason);
  }
}
