package chat.parley.client.session;

import chat.parley.client.AccountDevice;
import chat.parley.client.AccountSafety;
import chat.parley.client.ChatClient.Done;
import chat.parley.client.Outcome;
import chat.parley.crypto.id.DeviceId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** The {@link AccountSafety} of one client. Thread: any. */
record AccountCommands(Commands commands, Safety safety) implements AccountSafety {
  @Override
  public CompletionStage<Outcome<Done>> confirmRecoveryKey(String typed) {
    return commands.run(
        () -> {
          safety.confirm(typed);
          return new Done();
        });
  }

  @Override
  public CompletionStage<Outcome<Done>> replaceRecoveryKey(char[] password) {
    return commands.withPasswords(
        List.of(password), held -> safety.replaceRecoveryKey(held.getFirst()));
  }

  @Override
  public CompletionStage<Outcome<Done>> changePassword(char[] old, char[] next) {
    return commands.withPasswords(
        List.of(old, next), held -> safety.changePassword(held.getFirst(), held.getLast()));
  }

  @Override
  public CompletionStage<Outcome<Done>> passwordLeaked(
      char[] old, char[] next, Set<DeviceId> keep) {
    var kept = Set.copyOf(keep);
    return commands.withPasswords(
        List.of(old, next), held -> safety.passwordLeaked(held.getFirst(), held.getLast(), kept));
  }

  @Override
  public CompletionStage<Outcome<List<AccountDevice>>> devices() {
    return commands.online(safety::devices);
  }

  @Override
  public CompletionStage<Outcome<Done>> revokeDevice(DeviceId device, char[] password) {
    return commands.withPasswords(
        List.of(password), held -> safety.revoke(device, held.getFirst()));
  }

  @Override
  public CompletionStage<Outcome<Done>> renewKeys() {
    return commands.done(safety::renewKeys);
  }
}
