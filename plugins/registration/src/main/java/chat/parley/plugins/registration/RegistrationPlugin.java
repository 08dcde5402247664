package chat.parley.plugins.registration;

import chat.parley.plugin.AccountCreation;
import chat.parley.plugin.ApiVersion;
import chat.parley.plugin.ChatPlugin;
import chat.parley.plugin.PluginCommand;
import chat.parley.plugin.PluginContext;
import chat.parley.plugin.PluginDescriptor;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;

/** Lets new people open an account, as the operator wishes. */
public final class RegistrationPlugin implements ChatPlugin {
  private final SecureRandom random = new SecureRandom();

  @Override
  public PluginDescriptor descriptor() {
    return new PluginDescriptor(
        "registration", "1.0.0", ApiVersion.of(1, 0), Set.of(), RegistrationSettings.class);
  }

  @Override
  public void start(PluginContext context) {
    var settings = context.settings(RegistrationSettings.class);
    var invitations =
        new JdbiInvitationStore(context.storage("registration/1-invitations.sql"), context.clock());
    context.provide(AccountCreation.class, admission(settings.mode(), invitations));
    context
        .commands()
        .add(
            new PluginCommand(
                "invite",
                "Makes invitations, each good for one account.",
                List.of("count?"),
                new Invite(invitations, random, settings.invitationLifetime(), context.clock())));
    context.status(
        switch (settings.mode()) {
          case OPEN -> "open to anybody";
          case INVITATION -> "by invitation";
          case CLOSED -> "closed";
        });
  }

  private static AccountCreation admission(
      RegistrationSettings.Mode mode, InvitationStore invitations) {
    return switch (mode) {
      case OPEN -> new FixedAdmission(AccountCreation.Admission.ADMITTED);
      case CLOSED -> new FixedAdmission(AccountCreation.Admission.CLOSED);
      case INVITATION -> new InvitationAdmission(invitations);
    };
  }
}
