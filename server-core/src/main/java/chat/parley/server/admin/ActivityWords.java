package chat.parley.server.admin;

import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.protocol.RefusalCode;
import chat.parley.server.activity.Activity;
import chat.parley.server.admin.ActivityLine.Kind;
import java.util.Locale;

/** Says each activity in a few plain words. */
final class ActivityWords {
  private static final int SHOWN_ID = 10;

  private ActivityWords() {}

  static ActivityLine line(long number, Activity activity) {
    return switch (activity) {
      case Activity.ConnectionOpened(var at, var id, var address, var group) ->
          new ActivityLine(
              number,
              at,
              Kind.CONNECTION,
              "connection opened",
              "",
              "#%d  %s  %s".formatted(id, address, group));
      case Activity.ConnectionClosed(var at, var id, var name, var reason) ->
          new ActivityLine(
              number,
              at,
              Kind.CONNECTION,
              "connection closed",
              name,
              "#%d  %s".formatted(id, reason));
      case Activity.SignedIn(var at, var id, var name, _, var device, var address) ->
          new ActivityLine(
              number,
              at,
              Kind.SIGN_IN,
              "signed in",
              name.value(),
              "#%d  %s  device %s".formatted(id, address, brief(device.toString())));
      case Activity.SignInRefused(var at, var id, var name, var address, var code) ->
          new ActivityLine(
              number,
              at,
              Kind.REFUSAL,
              "sign-in refused",
              name,
              "#%d  %s  %s".formatted(id, address, words(code)));
      case Activity.AccountOpened(var at, _, var name) ->
          new ActivityLine(number, at, Kind.ACCOUNT, "account opened", name.value(), "");
      case Activity.AccountBegunAnew(var at, _, var name) ->
          new ActivityLine(
              number, at, Kind.ACCOUNT, "account begun anew", name.value(), "new identity key");
      case Activity.AccountOnline(var at, _, var name) ->
          new ActivityLine(number, at, Kind.ACCOUNT, "online", name.value(), "");
      case Activity.AccountOffline(var at, _, var name) ->
          new ActivityLine(number, at, Kind.ACCOUNT, "offline", name.value(), "");
      case Activity.DeviceEnrolled(var at, var name, var device) ->
          new ActivityLine(
              number,
              at,
              Kind.ACCOUNT,
              "device added",
              name.value(),
              "device " + brief(device.toString()));
      case Activity.AccountChanged(var at, var name, var change, var device) ->
          new ActivityLine(
              number,
              at,
              Kind.ACCOUNT,
              change,
              name.value(),
              device.equals(DeviceId.NONE) ? "" : "device " + brief(device.toString()));
      case Activity.MessageRelayed(
              var at,
              var conversation,
              var sender,
              var size,
              var recipients) ->
          new ActivityLine(
              number,
              at,
              Kind.MESSAGE,
              "message",
              sender.value(),
              "%,d B  to %s  in %s".formatted(size, devices(recipients), brief(conversation)));
      case Activity.EpochAgreed(
              var at,
              var conversation,
              var epoch,
              var members,
              var by,
              var reason) ->
          new ActivityLine(
              number,
              at,
              Kind.KEY,
              "new key %d for a chat of %d".formatted(epoch, members),
              by.value(),
              "in %s  %s".formatted(brief(conversation), reason));
      case Activity.RequestRefused(var at, var id, var name, var code) ->
          new ActivityLine(
              number,
              at,
              Kind.REFUSAL,
              "request refused",
              name,
              "#%d  %s".formatted(id, words(code)));
      case Activity.PluginChanged(var at, var plugin, var state, var reason) ->
          new ActivityLine(
              number,
              at,
              Kind.PLUGIN,
              "plugin %s %s".formatted(plugin, state.toLowerCase(Locale.ROOT)),
              "",
              reason);
      case Activity.BootKeyRotated(var at, var sequence, var reason) ->
          new ActivityLine(
              number, at, Kind.KEY, "boot key %d in use".formatted(sequence), "", reason);
      case Activity.DoorMoved(var at, var open) ->
          new ActivityLine(number, at, Kind.OPERATOR, open ? "door opened" : "door closed", "", "");
      case Activity.AdminActed(var at, var admin, var command) ->
          new ActivityLine(number, at, Kind.OPERATOR, "ran", admin, command);
    };
  }

  private static String words(RefusalCode code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String devices(int count) {
    return count == 1 ? "1 device" : count + " devices";
  }

  private static String brief(ConversationId conversation) {
    return brief(conversation.toString());
  }

  private static String brief(String id) {
    return id.substring(2, 2 + SHOWN_ID); // the type byte tells nothing
  }
}
