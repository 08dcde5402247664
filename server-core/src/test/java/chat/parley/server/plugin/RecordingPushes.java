package chat.parley.server.plugin;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.protocol.Frame;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.server.session.PushPort;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what would have been sent. */
final class RecordingPushes implements PushPort {
  private final List<Frame> sent = new CopyOnWriteArrayList<>();

  List<Frame> sent() {
    return sent;
  }

  @Override
  public void toAccount(AccountId account, Frame frame) {
    sent.add(frame);
  }

  @Override
  public void toEveryone(Frame frame) {
    sent.add(frame);
  }

  @Override
  public void toDevice(DeviceId device, Frame frame) {
    sent.add(frame);
  }

  @Override
  public void together(Runnable sends) {
    sends.run();
  }

  @Override
  public boolean isConnected(DeviceId device) {
    return false;
  }

  @Override
  public Set<DeviceId> connectedDevices(AccountId account) {
    return Set.of();
  }

  @Override
  public void disconnect(AccountId account, GoodbyeReason reason, String detail) {
    throw new AssertionError("plugins disconnect nobody");
  }

  @Override
  public void disconnect(DeviceId device, GoodbyeReason reason, String detail) {
    throw new AssertionError("plugins disconnect nobody");
  }
}
