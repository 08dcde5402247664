package chat.parley.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.parley.crypto.id.DeviceId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandFormTest {
  @Test
  void readsARegistrationWithAndWithoutInvitation() {
    assertThat(CommandForm.parse(List.of("register", "alice", "secret")))
        .isEqualTo(new Command.Register("alice", "secret", ""));
    assertThat(CommandForm.parse(List.of("register", "alice", "secret", "INV")))
        .isEqualTo(new Command.Register("alice", "secret", "INV"));
  }

  @Test
  void readsWaitsWithFractionsOfASecond() {
    assertThat(CommandForm.parse(List.of("wait", "message", "3", "1.5")))
        .isEqualTo(new Command.Wait("message", 3, Duration.ofMillis(1500)));
  }

  @Test
  void readsWhichDevicesStayWhenThePasswordLeaked() {
    var id = "02" + "0a".repeat(16);
    var other = "02" + "0b".repeat(16);
    var devices = Set.of(DeviceId.fromHex(id), DeviceId.fromHex(other));
    assertThat(CommandForm.parse(List.of("password-leaked", "old", "new", id + "," + other)))
        .isEqualTo(new Command.PasswordLeaked("old", "new", devices));
    assertThat(CommandForm.parse(List.of("password-leaked", "old", "new")))
        .isEqualTo(new Command.PasswordLeaked("old", "new", Set.of()));
  }

  @Test
  void refusesADeviceThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandForm.parse(List.of("revoke-device", "laptop", "password")))
        .withMessageContaining("devices");
  }

  @Test
  void erasesOnlyWhenToldSo() {
    assertThat(CommandForm.parse(List.of("logout"))).isEqualTo(new Command.Logout(false));
    assertThat(CommandForm.parse(List.of("logout", "--erase"))).isEqualTo(new Command.Logout(true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandForm.parse(List.of("logout", "erase")));
  }

  @Test
  void refusesAnUnknownCommand() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandForm.parse(List.of("dance")))
        .withMessageContaining("help");
  }

  @Test
  void saysHowACommandIsWritten() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandForm.parse(List.of("send", "bob")))
        .withMessage("Write: send NAME TEXT");
  }

  @Test
  void refusesMoreWordsThanACommandHas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandForm.parse(List.of("send", "bob", "hello", "there")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandForm.parse(List.of("whoami", "really")));
  }

  @Test
  void refusesCountsThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandForm.parse(List.of("history", "bob", "0")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandForm.parse(List.of("history", "bob", "many")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandForm.parse(List.of("wait", "message", "1", "soon")));
  }
}
