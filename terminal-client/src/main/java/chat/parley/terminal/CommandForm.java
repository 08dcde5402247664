package chat.parley.terminal;

import chat.parley.crypto.id.DeviceId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The commands as they are typed: one line each with its words and what it does. */
enum CommandForm {
  REGISTER(
      "register",
      "NAME PASSWORD [INVITE]",
      "open an account",
      words ->
          new Command.Register(words.get(0), words.get(1), words.size() > 2 ? words.get(2) : "")),
  LOGIN("login", "NAME PASSWORD", "sign in", w -> new Command.Login(w.get(0), w.get(1))),
  WHOAMI("whoami", "", "say who is signed in, and where", _ -> new Command.WhoAmI()),
  ADD("add", "NAME", "ask somebody to be friends", w -> new Command.Add(w.get(0))),
  ACCEPT("accept", "NAME", "accept a friend request", w -> new Command.Accept(w.get(0))),
  FRIENDS("friends", "", "list friends and requests", _ -> new Command.Friends()),
  REQUESTS("requests", "", "list the requests that wait", _ -> new Command.Requests()),
  OPEN("open", "NAME", "open the conversation with a friend", w -> new Command.Open(w.get(0))),
  SEND("send", "NAME TEXT", "send a text", w -> new Command.Send(w.get(0), w.get(1))),
  HISTORY(
      "history",
      "NAME COUNT",
      "show the newest messages, oldest first",
      words -> new Command.History(words.get(0), count(words.get(1)))),
  SAFETY_NUMBER(
      "safety-number",
      "NAME",
      "show the number to compare with a friend",
      words -> new Command.SafetyNumber(words.get(0))),
  VERIFIED(
      "verified",
      "NAME",
      "say that the numbers are the same",
      words -> new Command.Verified(words.get(0))),
  ACCEPT_IDENTITY(
      "accept-identity",
      "NAME",
      "accept the changed identity of a friend",
      words -> new Command.AcceptIdentity(words.get(0))),
  EMOTES("emotes", "", "list faces and emoji", _ -> new Command.Emotes()),
  WAIT(
      "wait",
      "KIND COUNT SECONDS",
      "wait for events that no earlier wait took",
      words -> new Command.Wait(words.get(0), count(words.get(1)), seconds(words.get(2)))),
  RECOVER(
      "recover",
      "NAME KEY NEWPASSWORD",
      "sign in with the recovery key, set another password",
      words -> new Command.Recover(words.get(0), words.get(1), words.get(2))),
  CONFIRM_RECOVERY(
      "confirm-recovery",
      "KEY",
      "show that the recovery key was written down",
      words -> new Command.ConfirmRecovery(words.getFirst())),
  NEW_RECOVERY_KEY(
      "new-recovery-key",
      "PASSWORD",
      "replace the recovery key",
      words -> new Command.NewRecoveryKey(words.getFirst())),
  CHANGE_PASSWORD(
      "change-password",
      "OLD NEW",
      "change the password; other devices go on",
      words -> new Command.ChangePassword(words.get(0), words.get(1))),
  PASSWORD_LEAKED(
      "password-leaked",
      "OLD NEW [KEEP]",
      "somebody knows the password: new keys, and no device but this and KEEP (ID,ID)",
      words ->
          new Command.PasswordLeaked(
              words.get(0), words.get(1), words.size() > 2 ? devices(words.get(2)) : Set.of())),
  DEVICES("devices", "", "list the account's devices", _ -> new Command.Devices()),
  REVOKE_DEVICE(
      "revoke-device",
      "ID PASSWORD",
      "remove a device from the account",
      words -> new Command.RevokeDevice(device(words.get(0)), words.get(1))),
  RENEW_KEYS("renew-keys", "", "new keys for device and chats", _ -> new Command.RenewKeys()),
  LOGOUT(
      "logout",
      "[--erase]",
      "sign out on this device; --erase deletes what it has stored",
      words -> new Command.Logout(erase(words))),
  HELP("help", "", "show this list", _ -> new Command.Help()),
  QUIT("quit", "", "end", _ -> new Command.Quit());

  private final String word;
  private final String arguments;
  private final String meaning;
  private final Function<List<String>, Command> make;

  CommandForm(String word, String arguments, String meaning, Function<List<String>, Command> make) {
    this.word = word;
    this.arguments = arguments;
    this.meaning = meaning;
    this.make = make;
  }

  /**
   * Understands the words of one line.
   *
   * @param words at least one
   * @throws IllegalArgumentException with a sentence for a person
   */
  static Command parse(List<String> words) {
    var form =
        Arrays.stream(values())
            .filter(candidate -> candidate.word.equals(words.getFirst()))
            .findAny()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "\"%s\" is no command; help lists them.".formatted(words.getFirst())));
    return form.read(words.subList(1, words.size()));
  }

  /** All commands, one line each. */
  static String overview() {
    return Arrays.stream(values())
        .map(form -> "  %-30s %s".formatted(form.usage(), form.meaning))
        .collect(Collectors.joining("\n"));
  }

  private Command read(List<String> words) {
    var names = arguments.isEmpty() ? new String[0] : arguments.split(" ", -1);
    var needed = Arrays.stream(names).filter(name -> !name.startsWith("[")).count();
    if (words.size() < needed || words.size() > names.length) {
      throw new IllegalArgumentException("Write: " + usage());
    }
    return make.apply(words);
  }

  private String usage() {
    return (word + " " + arguments).strip();
  }

  private static boolean erase(List<String> words) {
    if (words.isEmpty() || words.getFirst().equals("--erase")) {
      return !words.isEmpty();
    }
    throw new IllegalArgumentException("Write: logout [--erase]");
  }

  private static Set<DeviceId> devices(String typed) {
    return Arrays.stream(typed.split(",", -1))
        .map(CommandForm::device)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static DeviceId device(String typed) {
    try {
      return DeviceId.fromHex(typed);
    } catch (IllegalArgumentException notAnId) {
      throw new IllegalArgumentException(
          "\"%s\" is no device; devices lists them with their ids.".formatted(typed), notAnId);
    }
  }

  private static int count(String typed) {
    try {
      var count = Integer.parseInt(typed);
      if (count >= 1) {
        return count;
      }
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("\"%s\" is no number.".formatted(typed), notANumber);
    }
    throw new IllegalArgumentException("A count is at least 1.");
  }

  private static Duration seconds(String typed) {
    try {
      return Duration.ofMillis(new BigDecimal(typed).movePointRight(3).longValue());
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "\"%s\" is no number of seconds.".formatted(typed), notANumber);
    }
  }
}
