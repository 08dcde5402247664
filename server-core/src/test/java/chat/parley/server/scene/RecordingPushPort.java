package chat.parley.server.scene;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.plugin.Caller;
import chat.parley.protocol.Frame;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.server.session.PushPort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Keeps what was pushed to each connected device. */
public final class RecordingPushPort implements PushPort {
  private final Map<DeviceId, AccountId> connected = new ConcurrentHashMap<>();
  private final Map<DeviceId, GoodbyeReason> ended = new ConcurrentHashMap<>();
  private final Map<DeviceId, List<Frame>> pushed = new ConcurrentHashMap<>();

  public void connect(Caller caller) {
    connected.put(caller.device(), caller.account());
  }

  public void hangUp(Caller caller) {
    connected.remove(caller.device());
  }

  /** What a device got of one kind, oldest first. */
  public <F extends Frame> List<F> to(Caller caller, Class<F> kind) {
    return pushed.getOrDefault(caller.device(), List.of()).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Override
  public void toAccount(AccountId account, Frame frame) {
    connectedDevices(account).forEach(device -> toDevice(device, frame));
  }

  @Override
  public void toDevice(DeviceId device, Frame frame) {
    if (isConnected(device)) {
      pushed.computeIfAbsent(device, _ -> new CopyOnWriteArrayList<>()).add(frame);
    }
  }

  @Override
  public void toEveryone(Frame frame) {
    connected.keySet().forEach(device -> toDevice(device, frame));
  }

  @Override
  public void together(Runnable sends) {
    sends.run();
  }

  @Override
  public boolean isConnected(DeviceId device) {
    return connected.containsKey(device);
  }

  @Override
  public Set<DeviceId> connectedDevices(AccountId account) {
    return connected.entrySet().stream()
        .filter(entry -> entry.getValue().equals(account))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Override
  public void disconnect(AccountId account, GoodbyeReason reason, String detail) {
    connectedDevices(account).forEach(device -> disconnect(device, reason, detail));
  }

  @Override
  public void disconnect(DeviceId device, GoodbyeReason reason, String detail) {
    if (connected.remove(device) != null) {
      ended.put(device, reason);
    }
  }

  /** Why a device was disconnected; empty while it was not. */
  public Optional<GoodbyeReason> endOf(Caller caller) {
    return Optional.ofNullable(ended.get(caller.device()));
  }
}
