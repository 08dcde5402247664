package chat.parley.server.keys;

import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
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

  private ServerIdentity open() {
    return new IdentityFile(file(), random).open();
  }

  private Path file() {
    return folder.resolve("identity.key");
  }
}
