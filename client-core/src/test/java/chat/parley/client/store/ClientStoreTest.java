package chat.parley.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.client.DataFolderException;
import chat.parley.client.IdentityChange;
import chat.parley.client.IdentityGrade;
import chat.parley.client.ServerAddress;
import chat.parley.client.store.Contacts.Contact;
import chat.parley.client.store.Contacts.Shown;
import chat.parley.client.store.ConversationRows.ConversationRow;
import chat.parley.client.store.EpochRows.EpochRow;
import chat.parley.client.store.EpochRows.Standing;
import chat.parley.client.store.MessageRows.Kind;
import chat.parley.client.store.MessageRows.MessageRow;
import chat.parley.client.store.ServerPins.ServerPin;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.MessageId;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.statement.StatementId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final SecureRandom random = new SecureRandom();
  private final ConversationId conversation = ConversationId.random(random);
  private final AccountId alice = AccountId.random(random);
  private final AccountId bob = AccountId.random(random);
  private final DeviceId device = DeviceId.random(random);

  @TempDir private Path path;
  private DataFolder folder;
  private ClientStore store;

  @BeforeEach
  void open() {
    folder = DataFolder.open(path.resolve("client"));
    store = ClientStore.open(folder, random);
  }

  @AfterEach
  void close() {
    store.close();
    folder.close();
  }

  @Test
  void remembersSettings() {
    store.settings().save("device", Bytes.fromHex("0102"));
    store.settings().save("device", Bytes.fromHex("0103"));

    reopen();

    assertThat(store.settings().find("device")).contains(Bytes.fromHex("0103"));
    assertThat(store.settings().find("other")).isEmpty();
    store.settings().remove("device");
    assertThat(store.settings().find("device")).isEmpty();
  }

  @Test
  void pinsEachAddressOnce() {
    var address = new ServerAddress("chat.example", 33_000);
    var first = new ServerPin(address.toString(), fingerprint(1), 10);
    store.serverPins().save(first);
    store.serverPins().save(new ServerPin("other:1", fingerprint(2), 5));
    store.serverPins().save(new ServerPin(address.toString(), fingerprint(1), 11));

    assertThat(store.serverPins().find(address))
        .contains(new ServerPin(address.toString(), fingerprint(1), 11));
  }

  @Test
  void keepsContactsMarked() {
    var seen = Contact.firstSeen(bob, new CanonicalName("bob"), fingerprint(3), NOW);
    var shown = seen.showing(new Shown(alice, fingerprint(4), IdentityChange.REPLACED));
    store.contacts().save(seen);
    store.contacts().save(shown);
    assertThat(store.contacts().all()).containsExactly(shown);

    var compared = shown.decided(fingerprint(4), IdentityGrade.COMPARED, NOW.plusSeconds(1));
    store.contacts().save(compared);
    reopen();

    assertThat(store.contacts().all()).containsExactly(compared);
    assertThat(compared.shown()).isEmpty();
  }

  @Test
  void pagesMessagesBackwards() {
    begin();
    for (var sequence = 1; sequence <= 5; sequence++) {
      store.messages().add(message(bob, sequence, "text " + sequence));
    }

    assertThat(store.messages().before(conversation, Long.MAX_VALUE, 2))
        .extracting(MessageRow::sequence)
        .containsExactly(4L, 5L);
    assertThat(store.messages().before(conversation, 4, 10))
        .extracting(MessageRow::sequence)
        .containsExactly(1L, 2L, 3L);
    assertThat(store.messages().countOfOthersAfter(conversation, alice, 3)).isEqualTo(2);
    assertThat(store.messages().epochBelow(conversation, 1)).isEqualTo(-1);
  }

  @Test
  void refusesTwoMessagesOfOneDeviceUnderOneId() {
    begin();
    var first = message(bob, 1, "first");
    store.messages().add(first);

    assertThatThrownBy(
            () ->
                store
                    .messages()
                    .add(
                        new MessageRow(
                            0,
                            conversation,
                            2,
                            bob,
                            first.device(),
                            first.message(),
                            0,
                            NOW,
                            Kind.TEXT,
                            Bytes.empty())))
        .isInstanceOf(JdbiException.class);
  }

  @Test
  void keepsTheOutboxInOrderUntilStored() {
    begin();
    var first = store.messages().add(message(alice, 0, "one"));
    var second = store.messages().add(message(alice, 0, "two"));
    store.outbox().add(first, conversation);
    store.outbox().add(second, conversation);
    store.outbox().sealed(first, 1, Bytes.fromHex("aa"));

    reopen();

    assertThat(store.outbox().of(conversation))
        .extracting(OutboxRows.Waiting::row)
        .containsExactly(first, second);
    store.messages().stored(first, 1, NOW, 0);
    store.outbox().remove(first);
    assertThat(store.outbox().of(conversation)).hasSize(1);
    assertThat(store.messages().holds(conversation, 1)).isTrue();
  }

  @Test
  void undoesAnUnfinishedTransaction() {
    begin();

    assertThatThrownBy(
            () ->
                store.atomically(
                    () -> {
                      store.messages().add(message(bob, 1, "lost"));
                      throw new IllegalStateException("crash");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(store.messages().holds(conversation, 1)).isFalse();
  }

  @Test
  void neverTakesProgressBack() {
    begin();
    store.senders().progress(conversation, new SenderRows.Progress(bob, device, 7));
    store.senders().progress(conversation, new SenderRows.Progress(bob, device, 3));

    assertThat(store.senders().progress(conversation))
        .containsExactly(new SenderRows.Progress(bob, device, 7));
  }

  @Test
  void writesNoPlaintextNameOrKeyToAnyFile() throws IOException {
    begin();
    var key = "CANARYKEYCANARYKEYCANARYKEYCANAR".getBytes(StandardCharsets.US_ASCII);
    var epoch = new StatementId(Hash.of(Bytes.fromHex("cc")).value());
    store.messages().add(message(bob, 1, "CANARYTEXT"));
    store
        .contacts()
        .save(Contact.firstSeen(bob, new CanonicalName("canaryname"), fingerprint(9), NOW));
    store.settings().save("device", Bytes.wrap("CANARYSETTING".getBytes(StandardCharsets.UTF_8)));
    store.deviceKeys().save(1, key);
    store.epochs().save(new EpochRow(epoch, conversation, 0, bob, NOW, Standing.VALID));
    store.epochs().saveKey(epoch, key);
    store.serverPins().save(new ServerPin("canaryhost:1", fingerprint(4), 1));

    assertThat(store.epochs().key(epoch)).contains(key);
    try (var files = Files.walk(path)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT))
            .as(file.toString())
            .doesNotContain("canary");
      }
    }
  }

  @Test
  void keepsFolderAndKeyToTheirOwner() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve("client"))))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(path.resolve("client/store.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void letsOneProcessInAtATime() {
    assertThatThrownBy(() -> DataFolder.open(path.resolve("client")))
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining("process " + ProcessHandle.current().pid());
  }

  @Test
  void refusesAStoreOfANewerVersion() throws Exception {
    store.close();
    try (var raw = DriverManager.getConnection("jdbc:sqlite:" + path.resolve("client/client.db"));
        var statement = raw.createStatement()) {
      statement.execute("pragma user_version = 99");
    }

    assertThatThrownBy(() -> ClientStore.open(folder, random))
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining("newer Parley");
    try (var raw = DriverManager.getConnection("jdbc:sqlite:" + path.resolve("client/client.db"));
        var statement = raw.createStatement()) {
      statement.execute("pragma user_version = " + Schema.VERSION);
    }
    store = ClientStore.open(folder, random);
  }

  @Test
  void refusesADamagedKey() throws IOException {
    store.close();
    var key = Files.readAllBytes(path.resolve("client/store.key"));
    Files.write(path.resolve("client/store.key"), new byte[3]);

    assertThatThrownBy(() -> ClientStore.open(folder, random))
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining("damaged");
    Files.write(path.resolve("client/store.key"), key);
    store = ClientStore.open(folder, random);
  }

  private void begin() {
    store.conversations().save(ConversationRow.fresh(conversation));
  }

  private MessageRow message(AccountId author, long sequence, String text) {
    return new MessageRow(
        0,
        conversation,
        sequence,
        author,
        device,
        MessageId.next(NOW, random),
        0,
        NOW,
        Kind.TEXT,
        Bytes.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void reopen() {
    store.close();
    store = ClientStore.open(folder, random);
  }

  private static Fingerprint fingerprint(int seed) {
    return new Fingerprint(Hash.of(Bytes.wrap(new byte[] {(byte) seed})).value());
  }
}
