package chat.parley.server.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the server knows of an account's keys: numbers, dates and fingerprints.
 *
 * @param devices in the order of the account's device list
 * @param notices what operators decided, newest first; the first counts
 * @param conversations the one with the latest key first
 */
public record AccountKeys(
    List<DeviceKey> devices, List<NoticeLine> notices, List<ConversationKey> conversations) {
  public AccountKeys {
    devices = List.copyOf(devices);
    notices = List.copyOf(notices);
    conversations = List.copyOf(conversations);
  }

  /** True while somebody with the operator's token may begin the account anew. */
  public boolean mayBeginAnew() {
    return !notices.isEmpty() && notices.getFirst().beginning() == Beginning.ALLOWED;
  }

  /** Whether an account may begin anew. */
  public enum Beginning {
    ALLOWED,
    CLOSED
  }

  /**
   * One listed device.
   *
   * @param id the device id, hexadecimal
   * @param fingerprint of its signing key, hexadecimal in groups
   * @param kem its newest sealing key; empty when it has published none
   */
  public record DeviceKey(
      String id, String fingerprint, Instant addedAt, Service service, Optional<Kem> kem) {
    /** True when new messages are not sealed for it: it was away for too long. */
    public boolean dormant() {
      return kem.isEmpty() || kem.get().expired();
    }

    /** True when an operator's notice shuts it out. */
    public boolean barred() {
      return service == Service.BARRED;
    }
  }

  /** How a device stands with the server. */
  public enum Service {
    CONNECTED,
    AWAY,
    BARRED
  }

  /**
   * A device's newest sealing key.
   *
   * @param number from 1
   * @param madeAt by the device's clock
   * @param age at the time this was asked, in whole days
   */
  public record Kem(long number, Instant madeAt, long age, boolean expired) {
    /** {@code 3 days}. */
    public String ageWords() {
      return age == 1 ? "1 day" : age + " days";
    }
  }

  /**
   * One notice.
   *
   * @param issuedAt its sequence, which is a time in seconds
   * @param words all it says, in words
   * @param reason the operator's; may be empty
   */
  public record NoticeLine(
      long sequence, Instant issuedAt, String words, String reason, Beginning beginning) {}

  /**
   * How one conversation changes its key.
   *
   * @param conversation its id, hexadecimal
   * @param kind {@code direct}, {@code group} or {@code self}
   * @param epoch number of the newest key, from 0
   */
  public record ConversationKey(
      String conversation, String kind, int members, long epoch, Instant agreedAt) {}
}
