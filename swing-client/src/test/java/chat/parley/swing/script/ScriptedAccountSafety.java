package chat.parley.swing.script;

import chat.parley.client.AccountDevice;
import chat.parley.client.AccountSafety;
import chat.parley.client.ChatClient.Done;
import chat.parley.client.Outcome;
import chat.parley.crypto.id.DeviceId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** What a person does for the account's safety, answered as the client of the script answers. */
record ScriptedAccountSafety(ScriptedChatClient client) implements AccountSafety {
  @Override
  public CompletionStage<Outcome<Done>> confirmRecoveryKey(String typed) {
    return client.answer("confirmRecoveryKey " + typed, Done::new);
  }

  @Override
  public CompletionStage<Outcome<Done>> replaceRecoveryKey(char[] password) {
    return wiped("replaceRecoveryKey", password);
  }

  @Override
  public CompletionStage<Outcome<Done>> changePassword(char[] old, char[] next) {
    Arrays.fill(old, '\0');
    return wiped("changePassword", next);
  }

  @Override
  public CompletionStage<Outcome<Done>> passwordLeaked(
      char[] old, char[] next, Set<DeviceId> keep) {
    Arrays.fill(old, '\0');
    return wiped("passwordLeaked " + keep.size(), next);
  }

  @Override
  public CompletionStage<Outcome<List<AccountDevice>>> devices() {
    return client.answer("devices", List::of);
  }

  @Override
  public CompletionStage<Outcome<Done>> revokeDevice(DeviceId device, char[] password) {
    return wiped("revokeDevice " + device, password);
  }

  @Override
  public CompletionStage<Outcome<Done>> renewKeys() {
    return client.answer("renewKeys", Done::new);
  }

  private CompletionStage<Outcome<Done>> wiped(String call, char[] password) {
    Arrays.fill(password, '\0');
    return client.answer(call, Done::new);
  }
}
