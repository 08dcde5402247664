package chat.parley.server.admin;

import java.time.Instant;
import java.util.List;

/**
 * The server's keys: public halves, fingerprints and dates.
 *
 * @param bootKeys newest first; the first is the one in use
 */
public record KeyRing(ServerIdentity identity, List<BootKey> bootKeys) {
  public KeyRing {
    bootKeys = List.copyOf(bootKeys);
  }

  /**
   * What clients pin.
   *
   * @param serverId hexadecimal
   * @param fingerprint as people compare it: eight groups
   * @param algorithms in words
   * @param rotations the keys that followed the first, rising
   */
  public record ServerIdentity(
      String serverId, String fingerprint, String algorithms, List<Rotation> rotations) {
    public ServerIdentity {
      rotations = List.copyOf(rotations);
    }
  }

  /**
   * One change of the server's identity key.
   *
   * @param number from 1
   * @param fingerprint of the new key, eight groups
   * @param effectiveAt when it begins to sign
   */
  public record Rotation(
      long number, String fingerprint, Instant announcedAt, Instant effectiveAt) {}

  /**
   * One TLS key.
   *
   * @param sequence rising from 1
   * @param fingerprint SHA-256 of the public key, hexadecimal in groups
   * @param reason why it was made: {@code boot}, {@code rotate} or {@code ca}
   */
  public record BootKey(
      long sequence, String fingerprint, Instant notBefore, Instant notAfter, String reason) {}
}
