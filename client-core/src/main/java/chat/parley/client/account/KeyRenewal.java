package chat.parley.client.account;

import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.RefusedException;
import chat.parley.client.connection.Uplink;
import chat.parley.client.people.People;
import chat.parley.client.problem.ProblemException;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.protocol.PublishStatements;
import chat.parley.protocol.RefusalCode;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Renews the key this device receives epoch keys with every seven days, and forgets a replaced one
 * after thirty: a copy of the device that somebody took is blind from then on.
 *
 * <p>Thread: the client's; waits for the server.
 *
 * @see "docs/encryption.md, 1 and 4"
 */
public final class KeyRenewal {
  private static final int TRIES = 3;

  private final Uplink uplink;
  private final People people;
  private final Device device;
  private final Clock clock;
  private final NextKem next;

  /** Renews the keys of this device. */
  public KeyRenewal(Uplink uplink, People people, Device device, Clock clock, SecureRandom random) {
    this.uplink = uplink;
    this.people = people;
    this.device = device;
    this.clock = clock;
    this.next = new NextKem(device, random);
  }

  /** Renews where it is time, and forgets what may be forgotten. */
  public void keepUp() {
    forgetReplaced();
    if (last().filter(kem -> !kem.renewAfter().isAfter(clock.instant())).isPresent()) {
      renew();
    }
  }

  /** Renews now. */
  public void renew() {
    for (var attempt = 1; ; attempt++) {
      try {
        publish();
        return;
      } catch (RefusedException refused) {
        if (!isBehind(refused.code()) || attempt == TRIES) {
          throw refused;
        }
        people.refresh(device.identity().account());
      }
    }
  }

  /** True when nobody could wrap for this device any more: it was away too long. */
  public boolean isDormant() {
    return last().filter(kem -> !kem.validAt(clock.instant())).isPresent();
  }

  private void publish() {
    var before = last().orElseThrow(KeyRenewal::unknown);
    var list =
        people.find(device.identity().account()).orElseThrow(KeyRenewal::unknown).newestList();
    var kem = next.after(before, list, clock.instant()).encode();
    uplink.tell(id -> new PublishStatements(id, List.of(kem)));
    people.take(kem);
  }

  /** Signed under a device list that is the newest no more. */
  private static boolean isBehind(RefusalCode code) {
    return code == RefusalCode.HEAD_MOVED || code == RefusalCode.STATEMENT_INVALID;
  }

  private void forgetReplaced() {
    for (var n : device.kemNumbers()) {
      kem(n + 1)
          .filter(after -> after.notBefore().plus(DeviceKem.LIFETIME).isBefore(clock.instant()))
          .ifPresent(_ -> device.forget(n));
    }
  }

  private Optional<DeviceKem> kem(long n) {
    var identity = device.identity();
    return people.deviceKem(identity.account(), identity.device(), n);
  }

  private Optional<DeviceKem> last() {
    var identity = device.identity();
    return people.deviceKem(identity.account(), identity.device());
  }

  private static ProblemException unknown() {
    return new ProblemException(Kind.REFUSED, "The server does not know this device's keys.");
  }
}
