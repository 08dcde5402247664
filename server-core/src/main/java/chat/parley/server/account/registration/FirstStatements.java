package chat.parley.server.account.registration;

import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.verify.Registration;
import chat.parley.protocol.Register;

/** The statements an account begins with, out of a request. */
final class FirstStatements {
  private FirstStatements() {}

  /**
   * Reads them; verifies nothing.
   *
   * @throws chat.parley.crypto.encoding.MalformedException when they cannot be read
   */
  static Registration of(Register request) {
    return new Registration(
        SignedStatement.decode(request.accountRoot(), AccountRoot.class),
        SignedStatement.decode(request.deviceList(), DeviceList.class),
        SignedStatement.decode(request.deviceKem(), DeviceKem.class),
        SignedStatement.decode(request.vaultHeader(), VaultHeader.class));
  }
}
