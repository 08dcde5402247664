package chat.parley.crypto.epoch;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.DormantDevice;
import chat.parley.crypto.statement.EpochCore;
import chat.parley.crypto.statement.EpochInput;
import chat.parley.crypto.statement.Recipient;
import chat.parley.crypto.verify.Rejection;
import chat.parley.crypto.verify.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recomputes the recipients from the epoch's own inputs and refuses an extra, missing or unknown
 * one: no ghost device, nobody left out.
 */
final class RecipientCheck {
  private final EpochCore core;
  private final List<DeviceList> lists;
  private final EpochEvidence evidence;

  private RecipientCheck(EpochCore core, EpochEvidence evidence) {
    this.core = core;
    this.evidence = evidence;
    this.lists =
        core.inputs().stream()
            .map(EpochInput::list)
            .flatMap(id -> evidence.deviceList(id).stream())
            .toList();
  }

  static Verdict check(EpochCore core, Conversation conversation, EpochEvidence evidence) {
    return new RecipientCheck(core, evidence).against(conversation);
  }

  private Verdict against(Conversation conversation) {
    var kems = new HashMap<Device, DeviceKem>();
    for (var claim : claims().entrySet()) {
      var device = claim.getKey();
      if (!listed(device)) {
        return Verdict.rejected(Rejection.GHOST_RECIPIENT);
      }
      var kem = evidence.deviceKem(device.account(), device.id(), claim.getValue());
      if (kem.isEmpty() && claim.getValue() != 0) {
        return Verdict.rejected(Rejection.INPUT_UNKNOWN);
      }
      kem.ifPresent(key -> kems.put(device, key));
    }
    return compare(
        RecipientRule.recipients(
            conversation,
            lists,
            (account, device) -> Optional.ofNullable(kems.get(new Device(account, device))),
            this::notice,
            core.createdAt()));
  }

  private Optional<AdminNotice> notice(AccountId account) {
    return core.inputs().stream()
        .filter(input -> input.accountId().equals(account))
        .findAny()
        .flatMap(input -> evidence.adminNotice(input.adminHead().id()));
  }

  /** The key number the epoch names for each device, as a recipient or as dormant. */
  private Map<Device, Long> claims() {
    var claims = new HashMap<Device, Long>();
    for (var dormant : core.dormant()) {
      claims.put(new Device(dormant.accountId(), dormant.deviceId()), dormant.lastKem());
    }
    for (var recipient : core.recipients()) {
      if (recipient instanceof Recipient.Device(var account, var device, var kem, _)) {
        claims.put(new Device(account, device), kem);
      }
    }
    return claims;
  }

  private boolean listed(Device device) {
    return lists.stream()
        .filter(list -> list.accountId().equals(device.account()))
        .anyMatch(list -> list.device(device.id()).isPresent());
  }

  private Verdict compare(RecipientSet expected) {
    var found = core.recipients();
    var wanted = expected.recipients();
    if (found.equals(wanted) && core.dormant().equals(expected.dormant())) {
      return Verdict.accepted();
    }
    return Verdict.rejected(difference(expected));
  }

  private Rejection difference(RecipientSet expected) {
    if (core.dormant().stream().anyMatch(device -> receives(expected, device))) {
      return Rejection.WRONGLY_DORMANT;
    }
    if (!containsPlaces(core.recipients(), expected.recipients())
        || !core.dormant().containsAll(expected.dormant())) {
      return Rejection.MISSING_RECIPIENT;
    }
    return containsPlaces(expected.recipients(), core.recipients())
            && expected.dormant().containsAll(core.dormant())
        ? Rejection.OTHER_RECIPIENT_KEY
        : Rejection.GHOST_RECIPIENT;
  }

  private static boolean receives(RecipientSet expected, DormantDevice dormant) {
    return expected.recipients().stream()
        .anyMatch(
            recipient ->
                recipient instanceof Recipient.Device(var account, var device, _, _)
                    && account.equals(dormant.accountId())
                    && device.equals(dormant.deviceId()));
  }

  private static boolean containsPlaces(List<Recipient> all, List<Recipient> some) {
    return some.stream()
        .allMatch(
            place -> all.stream().anyMatch(one -> Recipient.order().compare(one, place) == 0));
  }

  /** A device by its owner: another account may list the same device id. */
  private record Device(AccountId account, DeviceId id) {}
}
