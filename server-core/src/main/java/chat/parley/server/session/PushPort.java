package chat.parley.server.session;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.protocol.Frame;
import chat.parley.protocol.GoodbyeReason;
import java.util.Set;

/**
 * The one way anything reaches a user. In-process it is the registry of connected clients; with
 * several nodes a broker stands behind it.
 *
 * <p>Thread: any; never blocks; frames to one session keep the order in which they were given. A
 * session whose queue is full is closed with {@code TOO_SLOW}: its messages wait in the store.
 */
public interface PushPort {
  /** Sends to every connected device of an account. */
  void toAccount(AccountId account, Frame frame);

  /** Sends to every signed-in device of every account. */
  void toEveryone(Frame frame);

  /** Sends to one device, if it is connected. */
  void toDevice(DeviceId device, Frame frame);

  /** Runs {@code sends}; every session written to within it is flushed once, afterwards. */
  void together(Runnable sends);

  /** True while the device is connected. */
  boolean isConnected(DeviceId device);

  /** The connected devices of an account. */
  Set<DeviceId> connectedDevices(AccountId account);

  /** Says goodbye to every connection of an account and closes it. */
  void disconnect(AccountId account, GoodbyeReason reason, String detail);

  /** Says goodbye to the connection of a device, if it is connected, and closes it. */
  void disconnect(DeviceId device, GoodbyeReason reason, String detail);
}
