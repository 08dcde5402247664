package chat.parley.client.people;

import chat.parley.client.ContactIdentity;
import chat.parley.client.IdentityGrade;
import chat.parley.client.Problem.Kind;
import chat.parley.client.Verification.Comparison;
import chat.parley.client.account.DeviceIdentity;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.Contacts.Contact;
import chat.parley.client.store.Contacts.Shown;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.sign.SafetyNumber;
import chat.parley.crypto.sign.SafetyNumber.Party;

/**
 * How surely people are who they say: what a person compares, confirms and accepts. Thread: the
 * client's. Errors: {@link ProblemException} for whoever is not known.
 *
 * @see "docs/encryption.md, 6 (Pins) and 7"
 */
public final class Trust {
  private final KnownPeople people;
  private final Pins pins;
  private final DeviceIdentity self;

  Trust(KnownPeople people, Pins pins, DeviceIdentity self) {
    this.people = people;
    this.pins = pins;
    this.self = self;
  }

  /** True while somebody shows another identity than the accepted one. */
  public boolean isChanged(AccountId account) {
    var pin = pins.of(account);
    return pin.isPresent()
        ? pin.get().shown().isPresent()
        : people.find(account).isPresent(); // it bears the name of somebody pinned
  }

  /** Who somebody is as far as this device knows. */
  public ContactIdentity identity(CanonicalName name) {
    var pin = require(name);
    var number = number(pin);
    return new ContactIdentity(
        name,
        number.digits(),
        number.code(),
        pin.grade(),
        pin.confirmed(),
        pin.shown().map(Shown::change));
  }

  /** Compares a code another device shows; the same one raises the grade. */
  public Comparison compare(CanonicalName name, Bytes code) {
    var pin = require(name);
    if (!number(pin).code().equals(code)) {
      return Comparison.DIFFERENT;
    }
    if (pin.shown().isEmpty()) {
      compared(pin);
    }
    return Comparison.SAME;
  }

  /** A person compared the numbers. */
  public void markCompared(CanonicalName name) {
    var pin = require(name);
    if (pin.shown().isPresent()) {
      throw new ProblemException(
          Kind.CONTACT_IDENTITY_CHANGED,
          "%s shows another identity. Accept it first, then compare the numbers.".formatted(name));
    }
    compared(pin);
  }

  /** A person accepts what is shown, or confirms what came from the account's history. */
  public void accept(CanonicalName name) {
    var pin = require(name);
    if (pin.shown().isEmpty()) {
      pins.decide(pin, pin.identity(), pin.grade());
      return;
    }
    accept(pin, pin.shown().get());
  }

  private void accept(Contact pin, Shown shown) {
    people
        .waiting(shown.account())
        .filter(other -> other.identity().equals(shown.identity()))
        .ifPresent(people::adopt);
    if (shown.account().equals(pin.account())) {
      pins.decide(pin, shown.identity(), IdentityGrade.FIRST_SEEN);
    } else {
      people.find(shown.account()).ifPresent(pins::add); // the account before stays marked
    }
  }

  private void compared(Contact pin) {
    pins.decide(pin, pin.identity(), IdentityGrade.COMPARED);
  }

  /** With the identity that is shown: that is the one to compare before it is accepted. */
  private SafetyNumber number(Contact pin) {
    var shown = pin.shown();
    var account = shown.map(Shown::account).orElse(pin.account());
    var identity = shown.map(Shown::identity).orElse(pin.identity());
    return SafetyNumber.of(
        self.server(), new Party(self.account(), own()), new Party(account, identity));
  }

  private Fingerprint own() {
    return people.find(self.account()).map(Person::identity).orElse(self.identity());
  }

  private Contact require(CanonicalName name) {
    return pins.named(name)
        .filter(pin -> !pin.account().equals(self.account()))
        .orElseThrow(
            () ->
                new ProblemException(
                    Kind.UNKNOWN_NAME,
                    "This device does not know %s yet. Open the conversation first."
                        .formatted(name)));
  }
}
