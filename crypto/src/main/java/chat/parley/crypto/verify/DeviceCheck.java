package chat.parley.crypto.verify;

import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.DeviceSigned;
import chat.parley.crypto.statement.SignedStatement;

/**
 * Whether a device's statement is from a device that may make it.
 *
 * @see "docs/encryption.md, 3"
 */
public final class DeviceCheck {
  private DeviceCheck() {}

  /**
   * Checks server, signer block and signature of any device statement.
   *
   * @param list the verified device list the signer block names; look it up by its id
   */
  public static Verdict signer(SignedStatement<? extends DeviceSigned> signed, DeviceList list) {
    var signer = signed.statement().signer();
    var named =
        list.id().equals(signer.list())
            && list.version() == signer.listVersion()
            && list.accountId().equals(signer.accountId())
            && list.identity().equals(signer.identity());
    return Verdict.require(
            signed.statement().serverId().equals(list.serverId()), Rejection.OTHER_SERVER)
        .and(() -> Verdict.require(named, Rejection.OTHER_DEVICE_LIST))
        .and(() -> signature(signed, list));
  }

  /** Checks a device's key for epoch keys: everything {@link #signer} does. */
  public static Verdict kem(SignedStatement<DeviceKem> kem, DeviceList list) {
    return signer(kem, list);
  }

  /** Checks what a device's next key may change; ask {@code ChainRule} for number and link. */
  public static Verdict kemFollows(DeviceKem next, DeviceKem last) {
    var forward =
        !next.notBefore().isBefore(last.notBefore())
            && !next.key().equals(last.key())
            && (!next.signer().identity().equals(last.signer().identity())
                || next.signer().listVersion() >= last.signer().listVersion());
    return Verdict.require(forward, Rejection.KEM_BACK);
  }

  private static Verdict signature(
      SignedStatement<? extends DeviceSigned> signed, DeviceList list) {
    return list.device(signed.statement().signer().deviceId())
        .map(device -> Verdict.require(signed.signedBy(device.key()), Rejection.BAD_SIGNATURE))
        .orElseGet(() -> Verdict.rejected(Rejection.SIGNER_NOT_LISTED));
  }
}
