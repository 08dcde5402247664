package chat.parley.plugins.registration;

import chat.parley.plugin.AccountCreation;

/** The same answer to everybody; nothing is held, so nothing is to be settled. */
record FixedAdmission(Admission answer) implements AccountCreation {
  @Override
  public Admission admit(Application application) {
    return answer;
  }

  @Override
  public void settle(Application application, Outcome outcome) {}
}
