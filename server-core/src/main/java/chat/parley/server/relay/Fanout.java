package chat.parley.server.relay;

import chat.parley.crypto.id.AccountId;
import chat.parley.plugin.Caller;
import chat.parley.protocol.Frame;
import chat.parley.server.session.PushPort;
import java.util.Collection;

/** Sends one frame to everybody a change concerns but the device that made it. Thread: any. */
public record Fanout(PushPort pushes) {
  /** Sends to the connected devices of all these accounts but to the caller's own device. */
  public void toOthers(Collection<AccountId> accounts, Caller caller, Frame frame) {
    for (var account : accounts) {
      if (account.equals(caller.account())) {
        toOwnOthers(caller, frame);
      } else {
        pushes.toAccount(account, frame);
      }
    }
  }

  private void toOwnOthers(Caller caller, Frame frame) {
    for (var device : pushes.connectedDevices(caller.account())) {
      if (!device.equals(caller.device())) {
        pushes.toDevice(device, frame);
      }
    }
  }
}
