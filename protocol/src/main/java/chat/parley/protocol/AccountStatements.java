package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sight.Carries;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import java.util.List;

/**
 * The signed statements of one account.
 *
 * @param requestId the one of the request this answers
 * @param roots signed AccountRoot chain from version 1
 * @param deviceLists signed DeviceLists above the version asked for, rising
 * @param deviceKems newest signed DeviceKem of each listed device that published one; asked for
 *     from version 0, every DeviceKem of every device there ever was
 * @param notices newest signed AdminNotice about this account and about the whole server; empty
 *     when there is none
 * @see "docs/protocol.md, 4.1"
 * @since protocol 1
 */
public record AccountStatements(
    RequestId requestId,
    @Carries(AccountRoot.class) List<Bytes> roots,
    @Carries(DeviceList.class) List<Bytes> deviceLists,
    @Carries(DeviceKem.class) List<Bytes> deviceKems,
    @Carries(AdminNotice.class) List<Bytes> notices)
    implements Reply {
  public AccountStatements {
    roots = List.copyOf(roots);
    deviceLists = List.copyOf(deviceLists);
    deviceKems = List.copyOf(deviceKems);
    notices = List.copyOf(notices);
  }
}
