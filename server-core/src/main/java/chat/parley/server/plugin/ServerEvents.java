package chat.parley.server.plugin;

import chat.parley.plugin.Caller;
import chat.parley.plugin.ServerEvent;
import chat.parley.server.activity.Activity;
import java.util.Optional;

/** What plugins are told of all that happens on the server. */
final class ServerEvents {
  private ServerEvents() {}

  /** The event for an activity; empty for what is none of the plugins' business. */
  static Optional<ServerEvent> of(Activity activity) {
    return switch (activity) {
      case Activity.AccountOpened(_, var account, var name) ->
          Optional.of(new ServerEvent.AccountCreated(account, name));
      case Activity.AccountOnline(_, var account, _) ->
          Optional.of(new ServerEvent.AccountOnline(account));
      case Activity.AccountOffline(_, var account, _) ->
          Optional.of(new ServerEvent.AccountOffline(account));
      case Activity.SignedIn(_, _, var name, var account, var device, _) ->
          Optional.of(new ServerEvent.DeviceConnected(new Caller(account, name, device)));
      case Activity.ConnectionOpened _,
          Activity.ConnectionClosed _,
          Activity.SignInRefused _,
          Activity.DeviceEnrolled _,
          Activity.AccountChanged _,
          Activity.AccountBegunAnew _,
          Activity.MessageRelayed _,
          Activity.EpochAgreed _,
          Activity.RequestRefused _,
          Activity.PluginChanged _,
          Activity.BootKeyRotated _,
          Activity.DoorMoved _,
          Activity.AdminActed _ ->
          Optional.empty();
    };
  }
}
