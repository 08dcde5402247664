package chat.parley.client.account;

import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.RefusedException;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.ClientStore;
import chat.parley.crypto.sign.HybridPublicKey;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes this folder a new device of an open account.
 *
 * @see "docs/encryption.md, 6, Login, 5"
 */
record Enrolment(ClientStore store, Clock clock, SecureRandom random) {
  /** The device, whose history is still to be opened. */
  Device join(OpenAccount account) {
    try (var fresh = NewDevice.generate(random, clock.instant())) {
      var joined = new AtomicReference<Device>();
      try {
        account.publish(statements -> statements(account, fresh, statements.list(), joined));
        return joined.get();
      } catch (RefusedException | ProblemException refused) {
        Optional.ofNullable(joined.get()).ifPresent(Device::discard);
        throw refused;
      }
    }
  }

  /** Durable before they are told to the server. */
  private List<SignedStatement<? extends Chained>> statements(
      OpenAccount account, NewDevice fresh, DeviceList last, AtomicReference<Device> joined) {
    if (last.devices().size() >= DeviceList.MAX_DEVICES) {
      throw new ProblemException(
          Kind.DEVICE_LIMIT,
          "The account has %d devices already; remove one first."
              .formatted(DeviceList.MAX_DEVICES));
    }
    var list = new NextList(last).with(fresh.listed());
    var server = HybridPublicKey.decode(account.connection().greeting().hello().identityKey());
    var identity = fresh.identity(list, server.fingerprint(), account.name());
    if (joined.get() == null) {
      joined.set(Device.create(store, identity, fresh, Device.Standing.JOINING));
    }
    return List.of(account.sign(list), fresh.firstKem(list));
  }
}
