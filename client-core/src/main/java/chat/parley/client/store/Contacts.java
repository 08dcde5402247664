package chat.parley.client.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.sign.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Identities of people as this device first saw them. */
public final class Contacts {
  private static final SealedColumns.Column NAME = new SealedColumns.Column("contact", "name");
  private static final SealedColumns.Column IDENTITY =
      new SealedColumns.Column("contact", "identity");

  private final Handle handle;
  private final SealedColumns sealed;

  Contacts(Handle handle, SealedColumns sealed) {
    this.handle = handle;
    this.sealed = sealed;
  }

  /**
   * One person, pinned.
   *
   * @param changed true once another identity or account was shown under this name; nothing is sent
   *     then
   */
  public record Contact(
      AccountId account, CanonicalName name, Fingerprint identity, boolean changed) {}

  /** Pins a person, or marks one as changed. */
  public void save(Contact contact) {
    var row = contact.account().value();
    var name = Bytes.wrap(contact.name().value().getBytes(StandardCharsets.UTF_8));
    handle
        .createUpdate(
            "insert or replace into contact (account, name, identity, changed)"
                + " values (:account, :name, :identity, :changed)")
        .bind("account", row.readOnlyArray())
        .bind("name", sealed.seal(NAME, row, name))
        .bind("identity", sealed.seal(IDENTITY, row, contact.identity().value()))
        .bind("changed", contact.changed())
        .execute();
  }

  /** Everybody pinned. */
  public List<Contact> all() {
    return handle
        .createQuery("select account, name, identity, changed from contact")
        .map(
            (result, _) -> {
              var row = Bytes.wrap(result.getBytes("account"));
              var name = sealed.open(NAME, row, result.getBytes("name"));
              return new Contact(
                  new AccountId(row),
                  new CanonicalName(new String(name.readOnlyArray(), StandardCharsets.UTF_8)),
                  new Fingerprint(sealed.open(IDENTITY, row, result.getBytes("identity"))),
                  result.getBoolean("changed"));
            })
        .list();
  }
}
