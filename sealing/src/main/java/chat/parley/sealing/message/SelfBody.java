package chat.parley.sealing.message;

import chat.parley.crypto.encoding.Ascending;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sight.Audience;
import chat.parley.crypto.sight.Sealed;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.statement.StatementId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * What one's own devices tell one another. To be honoured in the self conversation only: anywhere
 * else somebody else wrote it.
 *
 * @see "docs/encryption.md, 5 and 6"
 */
@Sealed(Audience.CHAT)
public sealed interface SelfBody extends MessageBody {
  /** The number of {@link Pin}; frozen. */
  int PIN = 9;

  /** The number of {@link ServerPin}; frozen. */
  int SERVER_PIN = 10;

  /** The number of {@link Settings}; frozen. */
  int SETTINGS = 11;

  /** The number of {@link Head}; frozen. */
  int HEAD = 12;

  /**
   * Whom a name belongs to.
   *
   * @param identity fingerprint of the account's identity
   * @param setAt when it was pinned or graded; of two pins of one name the later counts
   */
  record Pin(
      CanonicalName name, AccountId accountId, Fingerprint identity, PinGrade grade, Instant setAt)
      implements SelfBody {
    public Pin {
      setAt = setAt.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /**
   * What is known of the server, so that a new device cannot be led back.
   *
   * @param identity fingerprint of the server's first identity
   * @param bootSeq highest sequence of a boot key seen
   * @param rotations number of the newest rotation seen; 0 for none
   * @param newest its id; {@link StatementId#NONE} for none
   */
  record ServerPin(Fingerprint identity, long bootSeq, long rotations, StatementId newest)
      implements SelfBody {
    public ServerPin {
      if (bootSeq < 0 || rotations < 0 || (rotations == 0) != newest.equals(StatementId.NONE)) {
        throw new IllegalArgumentException("not a server pin");
      }
    }
  }

  /**
   * Settings that changed; the newest of each key counts. Names of devices, nicknames and groups of
   * friends are settings too.
   *
   * @param changes ascending by key
   */
  record Settings(List<Setting> changes) implements SelfBody {
    public Settings {
      changes = Ascending.require(changes, Comparator.comparing(Setting::key));
    }
  }

  /**
   * One setting.
   *
   * @param key 1 to 64 visible ASCII characters
   * @param value at most 4 KiB of UTF-8; empty takes the setting back
   */
  record Setting(String key, String value) {
    public Setting {
      if (!key.matches("[!-~]{1,64}")
          || value.getBytes(StandardCharsets.UTF_8).length > CanonicalReader.MAX_TEXT) {
        throw new IllegalArgumentException("not a setting");
      }
    }
  }

  /**
   * How far the self conversation goes, by one's own device: the answer a new device waits for
   * before it believes that the server has hidden nothing.
   *
   * @param heads ascending by device; one for each device that ever wrote there
   */
  record Head(List<DeviceHead> heads) implements SelfBody {
    public Head {
      heads = Ascending.require(heads, Comparator.comparing(DeviceHead::deviceId));
    }
  }

  /**
   * The last message of one device in the self conversation.
   *
   * @param devSeq from 1
   * @param hash the message hash
   */
  record DeviceHead(DeviceId deviceId, long devSeq, Hash hash) {
    public DeviceHead {
      if (devSeq < 1) {
        throw new IllegalArgumentException("messages of a device count from 1");
      }
    }
  }
}
