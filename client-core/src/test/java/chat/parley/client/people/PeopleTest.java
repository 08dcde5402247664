package chat.parley.client.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.client.ClientEvent;
import chat.parley.client.IdentityChange;
import chat.parley.client.IdentityGrade;
import chat.parley.client.Problem;
import chat.parley.client.Problem.Kind;
import chat.parley.client.Verification.Comparison;
import chat.parley.client.account.DeviceIdentity;
import chat.parley.client.connection.Uplink;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.DataFolder;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.Fingerprint;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What this device makes of who people say they are. */
class PeopleTest {
  private static final CanonicalName ZOE = new CanonicalName("zoe");

  private final SecureRandom random = new SecureRandom();
  private final Fingerprint serverIdentity =
      new Fingerprint(Bytes.random(random, Fingerprint.LENGTH));
  private final ServerId server = serverIdentity.serverId();
  private final Somebody ann = Somebody.named("ann", server, random);
  private final Somebody zoe = Somebody.named("zoe", server, random);
  private final List<ClientEvent> events = new ArrayList<>();
  @TempDir private Path path;
  private DataFolder folder;
  private ClientStore store;
  private People people;

  @BeforeEach
  void begin() {
    folder = DataFolder.open(path);
    store = ClientStore.open(folder, random);
    people = people();
    people.take(ann.account, ann.statements());
    people.take(zoe.account, zoe.statements());
    events.clear();
  }

  @AfterEach
  void end() {
    store.close();
    folder.close();
  }

  @Test
  void pinsWhoeverIsNewAsFirstSeen() {
    var identity = people.trust().identity(ZOE);
    assertThat(identity.grade()).isEqualTo(IdentityGrade.FIRST_SEEN);
    assertThat(identity.change()).isEmpty();
    assertThat(people.blocked(zoe.account)).isEmpty();
  }

  @Test
  void raisesTheGradeWhenAPersonCompared() {
    people.trust().markCompared(ZOE);

    assertThat(people.trust().identity(ZOE).grade()).isEqualTo(IdentityGrade.COMPARED);
    assertThat(people().trust().identity(ZOE).grade()).isEqualTo(IdentityGrade.COMPARED);
    assertThat(events)
        .containsExactly(new ClientEvent.ContactVerified(ZOE, IdentityGrade.COMPARED));
  }

  @Test
  void tellsAScannedCodeFromAnother() {
    var code = people.trust().identity(ZOE).code();

    assertThat(people.trust().compare(ZOE, Bytes.fromHex("01"))).isEqualTo(Comparison.DIFFERENT);
    assertThat(people.trust().identity(ZOE).grade()).isEqualTo(IdentityGrade.FIRST_SEEN);
    assertThat(people.trust().compare(ZOE, code)).isEqualTo(Comparison.SAME);
    assertThat(people.trust().identity(ZOE).grade()).isEqualTo(IdentityGrade.COMPARED);
  }

  @Test
  void followsARenewedIdentityButSendsOnlyOnceItIsAccepted() {
    var renewed = zoe.renewed();
    var number = people.trust().identity(ZOE).safetyNumber();
    people.take(zoe.account, renewed.statements(zoe));

    isBlocked(Kind.CONTACT_IDENTITY_CHANGED);
    assertThat(events).containsExactly(changed(IdentityChange.RENEWED, IdentityGrade.FIRST_SEEN));
    assertThat(people.deviceList(renewed.list.id())).contains(renewed.list.statement());
    assertThat(people.trust().identity(ZOE).safetyNumber()).isNotEqualTo(number);

    people.trust().accept(ZOE);

    assertThat(people.blocked(zoe.account)).isEmpty();
    assertThat(people.find(zoe.account).orElseThrow().newestList().id())
        .isEqualTo(renewed.list.id());
  }

  @Test
  void takesARenewalThatIsPushedAlone() {
    var renewed = zoe.renewed();
    people.take(renewed.root.encode());

    assertThat(people.trust().identity(ZOE).change()).contains(IdentityChange.RENEWED);
  }

  @Test
  void saysWhatTheGradeWasAndLosesIt() {
    people.trust().markCompared(ZOE);
    events.clear();
    people.take(zoe.account, zoe.renewed().statements(zoe));

    assertThat(events).containsExactly(changed(IdentityChange.RENEWED, IdentityGrade.COMPARED));
    assertThatThrownBy(() -> people.trust().markCompared(ZOE))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("another identity");

    people.trust().accept(ZOE);

    assertThat(people.trust().identity(ZOE).grade()).isEqualTo(IdentityGrade.FIRST_SEEN);
  }

  @Test
  void keepsToTheKnownIdentityUntilAnUnlinkedOneIsAccepted() {
    var other = zoe.replaced();
    people.take(zoe.account, other.statements());

    isBlocked(Kind.CONTACT_IDENTITY_CHANGED);
    assertThat(events).containsExactly(changed(IdentityChange.REPLACED, IdentityGrade.FIRST_SEEN));
    assertThat(people.deviceList(other.list.id())).isEmpty();
    assertThat(people.deviceList(zoe.list.id())).isPresent();

    people.trust().accept(ZOE);

    assertThat(people.blocked(zoe.account)).isEmpty();
    assertThat(people.deviceList(other.list.id())).isPresent();
  }

  @Test
  void remembersWhatWasShownAndWhatWasAccepted() {
    var other = zoe.replaced();
    people.take(zoe.account, other.statements());
    people = people();
    isBlocked(Kind.CONTACT_IDENTITY_CHANGED);
    people.take(zoe.account, other.statements());
    people.trust().accept(ZOE);
    people.take(zoe.account, other.statements());
    events.clear();

    people = people();
    people.take(zoe.account, other.statements());
    people.take(zoe.account, zoe.statements());

    assertThat(people.blocked(zoe.account)).isEmpty();
    assertThat(people.find(zoe.account).orElseThrow().newestList().id()).isEqualTo(other.list.id());
    assertThat(events).isEmpty();
  }

  @Test
  void saysAnIdentityChangedOnce() {
    var other = zoe.replaced();
    people.take(zoe.account, other.statements());
    people.take(zoe.account, other.statements());
    people = people();
    people.take(zoe.account, other.statements());

    assertThat(events).hasSize(1);
  }

  @Test
  void refusesAnotherAccountUnderAPinnedName() {
    var impostor = Somebody.named("zoe", server, random);
    people.take(impostor.account, impostor.statements());

    assertThat(people.blocked(impostor.account)).isPresent();
    isBlocked(Kind.CONTACT_IDENTITY_CHANGED);

    people.trust().accept(ZOE);

    assertThat(people.blocked(impostor.account)).isEmpty();
    isBlocked(Kind.CONTACT_IDENTITY_CHANGED);
    assertThat(people.trust().identity(ZOE).change()).isEmpty();
  }

  @Test
  void dropsARenewalTheIdentityBeforeDidNotSign() {
    var stranger = Somebody.named("zoe", server, random).renewed();
    people.take(stranger.root.encode());
    people.take(zoe.account, stranger.statements());

    assertThat(people.trust().identity(ZOE).change()).isEmpty();
    assertThat(events).isEmpty();
  }

  @Test
  void followsItsOwnRenewedIdentity() {
    people.take(ann.account, ann.renewed().statements(ann));

    assertThat(people.blocked(ann.account)).isEmpty();
    assertThat(events).isEmpty();
  }

  @Test
  void saysThatSomebodysDevicesChanged() {
    people.take(zoe.next().encode());

    assertThat(events).containsExactly(new ClientEvent.ContactDevicesChanged(ZOE));
    assertThat(people.blocked(zoe.account)).isEmpty();
  }

  @Test
  void freezesWhoeverHasTwoListsOfOneVersionAndKeepsBoth() {
    var one = zoe.next();
    var other = zoe.next();
    people.take(one.encode());
    events.clear();
    people.take(other.encode());
    people.take(other.encode());

    isBlocked(Kind.CONTACT_DEVICES_FORKED);
    assertThat(events).containsExactly(new ClientEvent.ContactDevicesForked(ZOE));
    people = people();
    isBlocked(Kind.CONTACT_DEVICES_FORKED);
    assertThat(people.deviceList(one.id())).isPresent();
    assertThat(people.deviceList(other.id())).isPresent();
  }

  @Test
  void doesNotFreezeForAListSomebodyElseSigned() {
    people.take(zoe.next().encode());
    events.clear();
    people.take(zoe.replaced().next().encode());

    assertThat(people.blocked(zoe.account)).isEmpty();
    assertThat(events).isEmpty();
  }

  @Test
  void knowsNobodyItNeverMet() {
    assertThatThrownBy(() -> people.trust().identity(new CanonicalName("eve")))
        .isInstanceOf(ProblemException.class);
  }

  private void isBlocked(Kind kind) {
    assertThat(people.blocked(zoe.account).map(Problem::kind)).contains(kind);
  }

  private static ClientEvent changed(IdentityChange change, IdentityGrade grade) {
    return new ClientEvent.ContactIdentityChanged(ZOE, change, grade);
  }

  private People people() {
    var root = ann.root.statement();
    var self =
        new DeviceIdentity(
            server,
            serverIdentity,
            ann.account,
            root.name(),
            root.identity(),
            DeviceId.random(random));
    var clock = Clock.fixed(Somebody.NOW, ZoneOffset.UTC);
    return new People(store, new Uplink(), self, clock, events::add);
  }
}
