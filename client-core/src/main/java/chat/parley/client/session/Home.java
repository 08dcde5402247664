package chat.parley.client.session;

import chat.parley.client.Problem.Kind;
import chat.parley.client.account.Device;
import chat.parley.client.account.Device.Standing;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.ClientStore;
import java.util.Optional;
import java.util.function.Function;

/**
 * The data folder's tenant. A device that signs in by itself sits at its desk from the start: what
 * it has stored is there to be read while the server is not.
 *
 * <p>Thread: the client's. Ownership: closes device and desk.
 */
final class Home implements AutoCloseable {
  private final Function<Device, Desk> desks;
  private Tenant tenant;

  /**
   * @param desks makes the desk of a device
   */
  Home(ClientStore store, Function<Device, Desk> desks) {
    this.desks = desks;
    this.tenant = Device.load(store).map(this::stored).orElseGet(Tenant.Nobody::new);
  }

  Optional<Device> device() {
    return switch (tenant) {
      case Tenant.Nobody _ -> Optional.empty();
      case Tenant.Locked(var device) -> Optional.of(device);
      case Tenant.Seated(var desk) -> Optional.of(desk.workspace().device());
    };
  }

  /** The device, when it may sign in without a password. */
  Optional<Device> returning() {
    return device().filter(Home::comesBackAlone);
  }

  Optional<Desk> desk() {
    return switch (tenant) {
      case Tenant.Nobody _, Tenant.Locked _ -> Optional.empty();
      case Tenant.Seated(var desk) -> Optional.of(desk);
    };
  }

  /** The desk of whoever is signed in. */
  Desk require() {
    return desk()
        .orElseThrow(() -> new ProblemException(Kind.NOT_SIGNED_IN, "Nobody is signed in."));
  }

  /** Gives a device that has signed in its desk; the one it sits at stays. */
  Desk seat(Device device) {
    var standing = desk().filter(desk -> desk.workspace().device().equals(device));
    if (standing.isPresent()) {
      return standing.get();
    }
    lock();
    device().filter(before -> !before.equals(device)).ifPresent(Device::close);
    var desk = desks.apply(device);
    tenant = new Tenant.Seated(desk);
    return desk;
  }

  /** Closes the desk; the device stays as it is. */
  void lock() {
    desk().ifPresent(Desk::close);
    tenant = device().<Tenant>map(Tenant.Locked::new).orElseGet(Tenant.Nobody::new);
  }

  /** Closes the desk, until a password opens it again. */
  void lock(Standing standing) {
    lock();
    device().ifPresent(device -> device.become(standing));
  }

  /** Forgets a device that nobody has heard of. */
  void discard() {
    lock();
    device().ifPresent(Device::discard);
    tenant = new Tenant.Nobody();
  }

  @Override
  public void close() {
    lock();
    device().ifPresent(Device::close);
    tenant = new Tenant.Nobody();
  }

  private Tenant stored(Device device) {
    return comesBackAlone(device)
        ? new Tenant.Seated(desks.apply(device))
        : new Tenant.Locked(device);
  }

  private static boolean comesBackAlone(Device device) {
    return switch (device.standing()) {
      case PENDING, SIGNED_IN -> true;
      case JOINING, SIGNED_OUT, OUTDATED -> false;
    };
  }
}
