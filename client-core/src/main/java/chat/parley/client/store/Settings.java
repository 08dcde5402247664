package chat.parley.client.store;

import chat.parley.crypto.encoding.Bytes;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Single values by name, sealed. */
public final class Settings {
  private static final SealedColumns.Column VALUE = new SealedColumns.Column("setting", "value");

  private final Handle handle;
  private final SealedColumns sealed;

  Settings(Handle handle, SealedColumns sealed) {
    this.handle = handle;
    this.sealed = sealed;
  }

  /** The value of this name. */
  public Optional<Bytes> find(String name) {
    return handle
        .createQuery("select value from setting where name = :name")
        .bind("name", name)
        .mapTo(byte[].class)
        .findOne()
        .map(value -> sealed.open(VALUE, Columns.row(name), value));
  }

  /** Sets a value. */
  public void save(String name, Bytes value) {
    handle
        .createUpdate("insert or replace into setting (name, value) values (:name, :value)")
        .bind("name", name)
        .bind("value", sealed.seal(VALUE, Columns.row(name), value))
        .execute();
  }

  /** Forgets a value. */
  public void remove(String name) {
    handle.createUpdate("delete from setting where name = :name").bind("name", name).execute();
  }
}
