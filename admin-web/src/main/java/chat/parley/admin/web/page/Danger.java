package chat.parley.admin.web.page;

import chat.parley.server.admin.Overview;
import chat.parley.server.admin.UserView;
import java.util.List;

/**
 * A dangerous action, before it is done.
 *
 * @param question the heading
 * @param consequence what will happen, in numbers
 * @param button what the red button says
 * @param typed what has to be typed
 * @param words the command
 * @param action where the form goes
 * @param back where it does not go
 */
public record Danger(
    String question,
    String consequence,
    String button,
    String typed,
    List<String> words,
    String action,
    String back) {
  public Danger {
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
        List.of("disable", name),
        "/user/disable",
        UsersPage.path(name));
  }

  static Danger shuttingDown(Overview overview) {
    return new Danger(
        "Shut down the server",
        "Closes %s and ends the server and this dashboard. It starts again from the host only. Nothing is lost: whatever was acknowledged is stored."
            .formatted(count(overview.connected() + overview.waiting(), "connection")),
        "Shut down",
        "shut down",
        List.of("shutdown"),
        "/shutdown",
        Section.CONTROL_ROOM.path());
  }

  private static String count(int number, String noun) {
    return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
  }
}
