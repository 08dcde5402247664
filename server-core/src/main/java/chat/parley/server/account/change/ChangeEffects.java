package chat.parley.server.account.change;

import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.verify.AccountUpdate;
import chat.parley.plugin.Caller;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.protocol.StatementPublished;
import chat.parley.server.account.Acquaintances;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.relay.Fanout;
import chat.parley.server.store.AccountRecord;
import chat.parley.server.store.DeviceRecord;
import java.time.Clock;
import java.util.List;

/**
 * What follows from a change of an account once it is durable: removed devices are disconnected,
 * everybody who seals for the account learns of it, the dashboard too. Blocks on the database.
 */
public record ChangeEffects(
    Acquaintances acquaintances, Fanout fanout, ActivityStream activity, Clock clock) {

  /**
   * Sees to it all.
   *
   * @param before the account as it was
   */
  public void follow(Caller caller, AccountRecord before, AccountUpdate update) {
    switch (update) {
      case AccountUpdate.DeviceAdded(_, var kem) ->
          activity.publish(
              new Activity.DeviceEnrolled(
                  clock.instant(), before.name(), kem.statement().deviceId()));
      case AccountUpdate.DevicesRevoked(var list, _) -> remove(before, list.statement());
      case AccountUpdate.KeyRenewed(var kem) ->
          changed(before, "device key renewed", kem.statement().deviceId());
      case AccountUpdate.VaultChanged _ ->
          changed(before, "password or recovery key changed", DeviceId.NONE);
      case AccountUpdate.VaultRotated(_, var list, _) -> {
        changed(before, "vault renewed", DeviceId.NONE);
        remove(before, list.statement());
      }
      case AccountUpdate.IdentityRenewed(_, var list, _, _) -> {
        changed(before, "identity renewed", DeviceId.NONE);
        remove(before, list.statement());
      }
    }
    tell(caller, before, update.statements());
  }

  /**
   * Sees to what follows from one statement that was lost in a restore.
   *
   * @param caller who gave it back
   * @param before the account as it was
   */
  public void restored(
      Caller caller, AccountRecord before, SignedStatement<? extends Chained> signed) {
    if (signed.statement() instanceof DeviceList list) {
      remove(before, list);
    }
    tell(caller, before, List.of(signed));
  }

  private void remove(AccountRecord before, DeviceList list) {
    before.devices().stream()
        .map(DeviceRecord::id)
        .filter(list::revokes)
        .forEach(
            device -> {
              fanout
                  .pushes()
                  .disconnect(
                      device,
                      GoodbyeReason.DEVICE_REMOVED,
                      "This device was removed from its account.");
              changed(before, "device removed", device);
            });
  }

  /** Vault headers are for nobody but their owner, who asks for them. */
  private void tell(
      Caller caller, AccountRecord account, List<SignedStatement<? extends Chained>> statements) {
    var everybody = acquaintances.of(account.id());
    fanout
        .pushes()
        .together(
            () -> {
              for (var signed : statements) {
                if (!(signed.statement() instanceof VaultHeader)) {
                  fanout.toOthers(everybody, caller, new StatementPublished(signed.encode()));
                }
              }
            });
  }

  private void changed(AccountRecord account, String change, DeviceId device) {
    activity.publish(new Activity.AccountChanged(clock.instant(), account.name(), change, device));
  }
}
