package chat.parley.admin.web.page;

import chat.parley.server.admin.Overview;
import chat.parley.server.admin.UserView;
import java.util.List;
import java.util.Map;

/**
 * A dangerous action, before it is done.
 *
 * @param question the heading
 * @param consequence what will happen, in numbers
 * @param button what the red button says
 * @param typed what has to be typed
 * @param hidden fields the form brings along
 * @param words the command
 * @param action where the form goes
 * @param back where it does not go
 */
public record Danger(
    String question,
    String consequence,
    String button,
    String typed,
    Map<String, String> hidden,
    List<String> words,
    String action,
    String back) {
  public Danger {
    hidden = Map.copyOf(hidden);
    words = List.copyOf(words);
  }

  static Danger disabling(UserView user) {
    var name = user.name();
    return new Danger(
        "Disable " + name,
        "Closes %s and refuses %s until you enable the account again. %s and all messages stay; nothing is deleted."
            .formatted(
                count(user.connectedDevices(), "connection"),
                name,
                count(user.devices().size(), "device")),
        "Disable " + name,
        name,
        Map.of("name", name),
        List.of("disable", name),
        "/user/disable",
        UsersPage.path(name));
  }

  static Danger revoking(UserView user, UserView.Device device) {
    var name = user.name();
    var others = user.devices().size() - 1;
    return new Danger(
        "Shut out device " + device.id().substring(2, 12),
        "%s until you allow it again. Nothing is deleted: %s of %s stay, and %s can sign in on another."
            .formatted(
                device.presence() == UserView.Presence.CONNECTED
                    ? "Closes its connection and refuses the device"
                    : "The device is away now, and is refused",
                others == 0 ? "the messages" : count(others, "other device") + " and the messages",
                name,
                name),
        "Shut the device out",
        name,
        Map.of("name", name, "device", device.id()),
        List.of("revoke-device", name, device.id()),
        "/user/revoke-device",
        UsersPage.path(name));
  }

  static Danger reEnrolling(UserView user) {
    var name = user.name();
    return new Danger(
        "Let " + name + " begin anew",
        "For somebody who lost the password and the recovery key. Makes a token that works once. Whoever uses it gets this name with a new identity key. That removes %s; what was said before cannot be read with it; every friend is warned and has to accept the new identity. Be sure it is %s who asks."
            .formatted(count(user.devices().size(), "device"), name),
        "Make the token",
        name,
        Map.of("name", name),
        List.of("re-enrol", name),
        "/user/re-enrol",
        UsersPage.path(name));
  }

  static Danger rotatingIdentity() {
    return new Danger(
        "Announce a new server identity",
        "Makes a second identity key beside the one that signs. It takes over in 30 days. Clients of this version do not follow it yet: from then on they refuse this server. Back up identity.key afterwards: without both keys this is a new server to everybody. It cannot be taken back.",
        "Announce it",
        "new identity",
        Map.of(),
        List.of("rotate-identity"),
        "/keys/rotate-identity",
        Section.KEYS.path());
  }

  static Danger shuttingDown(Overview overview) {
    return new Danger(
        "Shut down the server",
        "Closes %s and ends the server and this dashboard. It starts again from the host only. Nothing is lost: whatever was acknowledged is stored."
            .formatted(count(overview.connected() + overview.waiting(), "connection")),
        "Shut down",
        "shut down",
        Map.of(),
        List.of("shutdown"),
        "/shutdown",
        Section.CONTROL_ROOM.path());
  }

  private static String count(int number, String noun) {
    return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
  }
}
