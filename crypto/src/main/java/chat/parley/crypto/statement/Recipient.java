package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import java.util.Comparator;

/**
 * Someone an epoch key is wrapped for.
 *
 * <p>Layout: {@code u8 kind (1 device, 2 vault) | account | device id or u64 generation | u64 kem
 * number, 0 for a vault | H(public key)}.
 */
public sealed interface Recipient permits Recipient.Device, Recipient.Vault {
  /** Devices before vaults, then by account, then by device or generation. */
  static Comparator<Recipient> order() {
    return Comparator.comparing((Recipient recipient) -> recipient instanceof Vault)
        .thenComparing(Recipient::accountId)
        .thenComparing(Recipient::place);
  }

  /** Whose it is. */
  AccountId accountId();

  /** Hash of the key the wrap is for. */
  Hash key();

  /**
   * A device, under its key number {@code kem}.
   *
   * @param kem from 1
   */
  record Device(AccountId accountId, DeviceId deviceId, long kem, Hash key) implements Recipient {
    public Device {
      if (kem < 1) {
        throw new IllegalArgumentException("device keys count from 1");
      }
    }
  }

  /**
   * An account's vault.
   *
   * @param generation of the vault secret, from 1
   */
  record Vault(AccountId accountId, long generation, Hash key) implements Recipient {
    public Vault {
      if (generation < 1) {
        throw new IllegalArgumentException("generations count from 1");
      }
    }
  }

  /** The canonical bytes, as they stand in the epoch and in a wrap's additional data. */
  default Bytes encoded() {
    var writer = CanonicalWriter.create();
    write(writer, this);
    return writer.toBytes();
  }

  private static Bytes place(Recipient recipient) {
    return switch (recipient) {
      case Device device -> device.deviceId().value();
      case Vault vault -> CanonicalWriter.create().u64(vault.generation()).toBytes();
    };
  }

  static Recipient read(CanonicalReader reader) {
    return switch (reader.u8()) {
      case 1 ->
          new Device(
              AccountId.read(reader), DeviceId.read(reader), reader.u64(), Hash.read(reader));
      case 2 -> vault(reader);
      default -> throw new MalformedException("unknown kind of recipient");
    };
  }

  private static Vault vault(CanonicalReader reader) {
    var account = AccountId.read(reader);
    var generation = reader.u64();
    if (reader.u64() != 0) {
      throw new MalformedException("a vault has no key number");
    }
    return new Vault(account, generation, Hash.read(reader));
  }

  /** Writes {@link #encoded}. */
  static void write(CanonicalWriter writer, Recipient recipient) {
    switch (recipient) {
      case Device(var account, var device, var kem, var key) ->
          writer.u8(1).fixed(account.value()).fixed(device.value()).u64(kem).fixed(key.value());
      case Vault(var account, var generation, var key) ->
          writer.u8(2).fixed(account.value()).u64(generation).u64(0).fixed(key.value());
    }
  }
}
