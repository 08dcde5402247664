package chat.parley.sealing.epoch;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.epoch.RecipientRule;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochCore;
import chat.parley.crypto.statement.KemPublicKey;
import chat.parley.crypto.statement.Recipient;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes epochs: recipients by the rule, the key wrapped for each, the whole signed by the creator.
 *
 * @see "docs/encryption.md, 4"
 */
public final class EpochAssembly {
  private final SecureRandom random;

  /** An assembly that takes its encapsulation randomness from {@code random}. */
  public EpochAssembly(SecureRandom random) {
    this.random = random;
  }

  /**
   * Makes the epoch of {@code plan} with {@code key}.
   *
   * @param device signing key of the plan's creator
   */
  public AssembledEpoch assemble(EpochPlan plan, EpochKey key, Ed25519PrivateKey device) {
    var core = core(plan, key);
    var wraps = wraps(plan, core, key);
    var epoch = new Epoch(core, wraps.stream().map(Hash::of).toList());
    return new AssembledEpoch(SignedStatement.sign(epoch, device), wraps);
  }

  private static EpochCore core(EpochPlan plan, EpochKey key) {
    var conversation = plan.conversation();
    var set =
        RecipientRule.recipients(
            conversation, plan.lists(), plan.kems(), plan.notices(), plan.createdAt());
    return new EpochCore(
        conversation.serverId(),
        Signer.of(plan.creatorList(), plan.creator()),
        conversation.conversationId(),
        plan.n(),
        plan.prev(),
        plan.reason(),
        plan.createdAt(),
        conversation.seq(),
        conversation.id(),
        plan.lists().stream().map(plan::input).toList(),
        key.commitment(conversation.conversationId(), plan.n()),
        set.recipients(),
        set.dormant());
  }

  private List<Bytes> wraps(EpochPlan plan, EpochCore core, EpochKey key) {
    var secret = key.exportKey();
    try {
      var wraps = new ArrayList<Bytes>();
      for (var recipient : core.recipients()) {
        wraps.add(EpochWrap.wrap(core, recipient, publicKey(plan, recipient), secret, random));
      }
      return wraps;
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private static KemPublicKey publicKey(EpochPlan plan, Recipient recipient) {
    return switch (recipient) {
      case Recipient.Device(var account, var device, _, _) ->
          plan.kems().deviceKem(account, device).map(DeviceKem::key).orElseThrow();
      case Recipient.Vault vault -> list(plan, vault.accountId()).vaultKey();
    };
  }

  private static DeviceList list(EpochPlan plan, AccountId account) {
    return plan.lists().stream()
        .filter(list -> list.accountId().equals(account))
        .findAny()
        .orElseThrow();
  }
}
