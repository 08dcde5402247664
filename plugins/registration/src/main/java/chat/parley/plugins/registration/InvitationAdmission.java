package chat.parley.plugins.registration;

import chat.parley.plugin.AccountCreation;

/** Admits whoever has an invitation that is good; it is used up when the account is there. */
record InvitationAdmission(InvitationStore invitations) implements AccountCreation {
  @Override
  public Admission admit(Application application) {
    if (application.invitation().isBlank()) {
      return Admission.INVITATION_NEEDED;
    }
    var code = new InvitationCode(application.invitation());
    return invitations.hold(code, application.name())
        ? Admission.ADMITTED
        : Admission.INVITATION_INVALID;
  }

  @Override
  public void settle(Application application, Outcome outcome) {
    var code = new InvitationCode(application.invitation());
    switch (outcome) {
      case CREATED -> invitations.use(code, application.name());
      case FAILED -> invitations.release(code, application.name());
    }
  }
}
