package chat.parley.client.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Seeds of the keys this device receives epoch keys with, by their number. */
public final class DeviceKeys {
  private static final SealedColumns.Column SEED = new SealedColumns.Column("device_key", "seed");

  private final Handle handle;
  private final SealedColumns sealed;

  DeviceKeys(Handle handle, SealedColumns sealed) {
    this.handle = handle;
    this.sealed = sealed;
  }

  /**
   * Keeps a seed.
   *
   * @param seed stays the caller's to wipe
   */
  public void save(long n, byte[] seed) {
    handle
        .createUpdate("insert or replace into device_key (n, seed) values (:n, :seed)")
        .bind("n", n)
        .bind("seed", sealed.sealSecret(SEED, Columns.row(n), seed))
        .execute();
  }

  /** A seed, the caller's to wipe. */
  public Optional<byte[]> find(long n) {
    return handle
        .createQuery("select seed from device_key where n = :n")
        .bind("n", n)
        .mapTo(byte[].class)
        .findOne()
        .map(stored -> sealed.openSecret(SEED, Columns.row(n), stored));
  }

  /** The numbers of all that are kept, rising. */
  public List<Long> numbers() {
    return handle.createQuery("select n from device_key order by n").mapTo(Long.class).list();
  }

  /** Forgets one. */
  public void remove(long n) {
    handle.createUpdate("delete from device_key where n = :n").bind("n", n).execute();
  }

  /** Forgets all of them. */
  public void clear() {
    handle.execute("delete from device_key");
  }
}
