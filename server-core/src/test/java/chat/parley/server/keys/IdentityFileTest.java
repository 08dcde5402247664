package chat.parley.server.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.sign.HybridPrivateKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityFileTest {
  @TempDir private Path folder;

  private final SecureRandom random = new SecureRandom();

  @Test
  void makesAnIdentityForItsOwnerOnly() throws IOException {
    open().close();

    assertThat(Files.getPosixFilePermissions(file()))
        .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
    assertThat(folder).isDirectoryNotContaining("glob:*.new");
  }

  @Test
  void keepsTheIdentity() {
    try (var first = open();
        var second = open()) {
      assertThat(second.publicKey()).isEqualTo(first.publicKey());
      assertThat(second.serverId()).isEqualTo(first.fingerprint().serverId());
    }
  }

  @Test
  void refusesEveryDamage() throws IOException {
    open().close();
    var whole = Files.readAllBytes(file());
    for (int at = 0; at < whole.length; at++) {
      var damaged = whole.clone();
      damaged[at] ^= 0x40;
      Files.write(file(), damaged);

      assertThatThrownBy(this::open).isInstanceOf(IdentityFileException.class);
    }
  }

  @Test
  void refusesATruncatedFileAndNamesTheRemedy() throws IOException {
    open().close();
    Files.write(file(), Arrays.copyOf(Files.readAllBytes(file()), 40));

    assertThatThrownBy(this::open)
        .isInstanceOf(IdentityFileException.class)
        .hasMessageContaining(file().toString())
        .hasMessageContaining("backup");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    Files.createFile(file());
    Files.setPosixFilePermissions(file(), Set.of(OWNER_READ, OWNER_WRITE));

    assertThatThrownBy(this::open).isInstanceOf(IdentityFileException.class);
  }

  @Test
  void refusesAFileOthersMayRead() throws IOException {
    open().close();
    Files.setPosixFilePermissions(file(), Set.of(OWNER_READ, OWNER_WRITE, GROUP_READ));

    assertThatThrownBy(this::open)
        .isInstanceOf(IdentityFileException.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void saysWhatIsWrongWhenTheFolderIsMissing() {
    var nowhere = new IdentityFile(folder.resolve("missing").resolve("identity.key"), random);

    assertThatThrownBy(nowhere::open).isInstanceOf(IdentityFileException.class);
  }

  @Nested
  class WithAPassphrase {
    @Test
    void opensWithTheRightOneOnly() throws IOException {
      var right = passphrase("right", "correct horse\n");
      sealed(right).open().close();

      try (var identity = sealed(right).open()) {
        assertThat(identity.serverId()).isNotNull();
      }
      assertThatThrownBy(sealed(passphrase("wrong", "correct hors"))::open)
          .isInstanceOf(IdentityFileException.class)
          .hasMessageContaining("another passphrase")
          .hasMessageContaining("wrong");
      assertThatThrownBy(IdentityFileTest.this::open)
          .isInstanceOf(IdentityFileException.class)
          .hasMessageContaining("--identity-passphrase-file");
    }

    @Test
    void keepsTheSeedsOutOfTheFile() throws IOException {
      open().close();
      var plain = Bytes.wrap(Files.readAllBytes(file())).toHex();
      var seeds = plain.substring(22, 22 + 2 * HybridPrivateKey.SEEDS_LENGTH);

      new IdentityFile(file(), random).change(passphrase("next", "new"));

      assertThat(Bytes.wrap(Files.readAllBytes(file())).toHex()).doesNotContain(seeds);
      assertThat(Files.getPosixFilePermissions(file()))
          .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
    }

    @Test
    void refusesEveryDamage() throws IOException {
      var right = passphrase("right", "right");
      sealed(right).open().close();
      var whole = Files.readAllBytes(file());
      for (int at = 0; at < whole.length; at++) {
        var damaged = whole.clone();
        damaged[at] ^= 0x01;
        Files.write(file(), damaged);

        assertThatThrownBy(sealed(right)::open).isInstanceOf(IdentityFileException.class);
      }
    }

    @Test
    void keepsTheIdentityThroughEveryChange() throws IOException {
      var one = passphrase("one", "one");
      var two = passphrase("two", "two");
      var server = idOf(IdentityPassphrase.NONE);

      new IdentityFile(file(), random).change(one);
      assertThat(idOf(one)).isEqualTo(server);
      sealed(one).change(two);
      assertThat(idOf(two)).isEqualTo(server);
      sealed(two).change(IdentityPassphrase.NONE);
      assertThat(idOf(IdentityPassphrase.NONE)).isEqualTo(server);
    }

    @Test
    void leavesTheOldFileWhenAChangeFails() throws IOException {
      var old = passphrase("old", "old");
      var server = idOf(old);
      var inTheWay = Files.createDirectory(folder.resolve("identity.key.new"));
      Files.createFile(inTheWay.resolve("something"));

      assertThatThrownBy(() -> sealed(old).change(IdentityPassphrase.NONE))
          .isInstanceOf(IdentityFileException.class);
      assertThatThrownBy(() -> sealed(old).change(passphrase("empty", "\n")))
          .isInstanceOf(IdentityFileException.class);

      assertThat(idOf(old)).isEqualTo(server);
    }

    @Test
    void isNotDisturbedByAChangeThatWasCutShort() throws IOException {
      var old = passphrase("old", "old");
      var server = idOf(old);
      Files.write(folder.resolve("identity.key.new"), new byte[] {1, 2, 3});

      assertThat(idOf(old)).isEqualTo(server);
      var next = passphrase("next", "next");
      sealed(old).change(next);
      assertThat(idOf(next)).isEqualTo(server);
    }

    @Test
    void saysSoWhenTheFileHasNone() throws IOException {
      open().close();

      assertThatThrownBy(sealed(passphrase("given", "given"))::open)
          .hasMessageContaining("has no passphrase");
      assertThatThrownBy(sealed(new IdentityPassphrase.InFile(folder.resolve("missing")))::open)
          .isInstanceOf(IdentityFileException.class);
    }

    @Test
    void changesNothingWhereThereIsNoIdentity() {
      assertThatThrownBy(() -> new IdentityFile(file(), random).change(passphrase("next", "next")))
          .hasMessageContaining("first start");
      assertThat(file()).doesNotExist();
    }

    private Object idOf(IdentityPassphrase passphrase) {
      try (var identity = sealed(passphrase).open()) {
        return identity.serverId();
      }
    }

    private IdentityFile sealed(IdentityPassphrase passphrase) {
      return new IdentityFile(file(), passphrase, random);
    }

    private IdentityPassphrase passphrase(String name, String content) throws IOException {
      return new IdentityPassphrase.InFile(Files.writeString(folder.resolve(name), content));
    }
  }

  @Test
  void readsTheFirstForm() throws IOException {
    open().close();
    var seeds = Arrays.copyOfRange(Files.readAllBytes(file()), 11, 75);
    var content = ByteBuffer.allocate(105).put("PARLEYID".getBytes(US_ASCII)).put((byte) 1);
    content.put(seeds).put(Hash.of(Bytes.wrap(content.array()), 0, 73).value().readOnlyArray());

    try (var second = open()) {
      Files.write(file(), content.array());
      try (var first = open()) {
        assertThat(first.publicKey()).isEqualTo(second.publicKey());
      }
    }
  }

  private ServerIdentity open() {
    return new IdentityFile(file(), random).open();
  }

  private Path file() {
    return folder.resolve("identity.key");
  }
}
