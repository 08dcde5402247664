package chat.parley.client.store;

import chat.parley.client.IdentityChange;
import chat.parley.client.IdentityGrade;
import chat.parley.client.store.Contacts.Contact;
import chat.parley.client.store.Contacts.Shown;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.sign.Fingerprint;
import java.util.List;
import java.util.Optional;

/** A pin as it is stored: name, identity, grade, time, confirmed, and what is shown instead. */
final class ContactForm {
  private static final int MAX_LENGTH = 1024;

  private ContactForm() {}

  static Bytes encode(Contact contact) {
    return CanonicalWriter.create()
        .text(contact.name().value())
        .fixed(contact.identity().value())
        .text(contact.grade().name())
        .instant(contact.setAt())
        .u8(contact.confirmed() ? 1 : 0)
        .list(contact.shown().map(List::of).orElse(List.of()), ContactForm::write)
        .toBytes();
  }

  static Contact decode(AccountId account, Bytes stored) {
    return CanonicalReader.decode(
        stored,
        MAX_LENGTH,
        reader ->
            new Contact(
                account,
                reader.text(CanonicalName::new),
                Fingerprint.read(reader),
                reader.text(IdentityGrade::valueOf),
                reader.instant(),
                reader.u8() == 1,
                shown(reader)));
  }

  private static void write(CanonicalWriter writer, Shown shown) {
    writer
        .fixed(shown.account().value())
        .fixed(shown.identity().value())
        .text(shown.change().name());
  }

  private static Optional<Shown> shown(CanonicalReader reader) {
    return reader
        .list(
            1,
            one ->
                new Shown(
                    AccountId.read(one), Fingerprint.read(one), one.text(IdentityChange::valueOf)))
        .stream()
        .findAny();
  }
}
