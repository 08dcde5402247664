package chat.parley.client.store;

import chat.parley.client.IdentityChange;
import chat.parley.client.IdentityGrade;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.sign.Fingerprint;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Identities of people as they were first seen or accepted: the pins. */
public final class Contacts {
  private static final SealedColumns.Column PIN = new SealedColumns.Column("contact", "pin");

  private final Handle handle;
  private final SealedColumns sealed;

  Contacts(Handle handle, SealedColumns sealed) {
    this.handle = handle;
    this.sealed = sealed;
  }

  /**
   * One person, pinned.
   *
   * @param grade of {@code identity}
   * @param setAt when identity and grade were last decided, on whichever own device
   * @param confirmed false for what came from the account's history and nobody confirmed yet
   * @param shown what the server shows instead; nothing is sent while it does
   */
  public record Contact(
      AccountId account,
      CanonicalName name,
      Fingerprint identity,
      IdentityGrade grade,
      Instant setAt,
      boolean confirmed,
      Optional<Shown> shown) {
    public Contact {
      setAt = setAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Somebody seen for the first time. */
    public static Contact firstSeen(
        AccountId account, CanonicalName name, Fingerprint identity, Instant now) {
      return new Contact(
          account, name, identity, IdentityGrade.FIRST_SEEN, now, true, Optional.empty());
    }

    /** The same, while something else is shown. */
    public Contact showing(Shown other) {
      return new Contact(account, name, identity, grade, setAt, confirmed, Optional.of(other));
    }

    /** The same, decided by a person on this device. */
    public Contact decided(Fingerprint accepted, IdentityGrade of, Instant now) {
      return new Contact(account, name, accepted, of, now, true, Optional.empty());
    }

    /** The same, with what another own device said of it. */
    public Contact confirmedAs(boolean now) {
      return new Contact(account, name, identity, grade, setAt, now, shown);
    }
  }

  /**
   * What is shown in place of a pin.
   *
   * @param account the pinned one, or another one under its name
   */
  public record Shown(AccountId account, Fingerprint identity, IdentityChange change) {}

  /** Writes a pin. */
  public void save(Contact contact) {
    var row = contact.account().value();
    handle
        .createUpdate("insert or replace into contact (account, pin) values (:account, :pin)")
        .bind("account", row.readOnlyArray())
        .bind("pin", sealed.seal(PIN, row, ContactForm.encode(contact)))
        .execute();
  }

  /** Everybody pinned. */
  public List<Contact> all() {
    return handle
        .createQuery("select account, pin from contact")
        .map(
            (result, _) -> {
              var row = Bytes.wrap(result.getBytes("account"));
              var pin = sealed.open(PIN, row, result.getBytes("pin"));
              return ContactForm.decode(new AccountId(row), pin);
            })
        .list();
  }
}
