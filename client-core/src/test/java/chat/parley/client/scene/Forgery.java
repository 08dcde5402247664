package chat.parley.client.scene;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.sealing.epoch.AssembledEpoch;
import chat.parley.sealing.epoch.EpochKey;
import chat.parley.sealing.epoch.EpochWrap;
import chat.parley.sealing.wrap.KeyWrap;
import java.security.SecureRandom;
import java.util.ArrayList;

/**
 * Wraps an epoch's creator made wrong on purpose: hashed and signed like right ones, so that only
 * the device they are for can tell.
 */
public final class Forgery {
  private final SecureRandom random = new SecureRandom();
  private final AssembledEpoch honest;
  private final DeviceKem victim;

  /** A forgery of that epoch against that device. */
  public Forgery(AssembledEpoch honest, DeviceKem victim) {
    this.honest = honest;
    this.victim = victim;
  }

  /** The victim's wrap opens with no key. */
  public AssembledEpoch garbage(Ed25519PrivateKey creator) {
    return with(Bytes.random(random, EpochWrap.LENGTH), creator);
  }

  /** The victim's wrap holds another key than the others'. */
  public AssembledEpoch otherKey(Ed25519PrivateKey creator) {
    var core = honest.statement().statement().core();
    var context = core.hash().value().concat(core.recipients().get(index()).encoded());
    try (var other = EpochKey.generate(random)) {
      var info = Labelled.of(Label.EPOCH_WRAP);
      return with(KeyWrap.wrap(victim.key(), info, context, other.exportKey(), random), creator);
    }
  }

  private AssembledEpoch with(Bytes wrap, Ed25519PrivateKey creator) {
    var wraps = new ArrayList<>(honest.wraps());
    wraps.set(index(), wrap);
    var core = honest.statement().statement().core();
    var epoch = new Epoch(core, wraps.stream().map(Hash::of).toList());
    return new AssembledEpoch(SignedStatement.sign(epoch, creator), wraps);
  }

  private int index() {
    return honest
        .statement()
        .statement()
        .indexOf(victim.signer().accountId(), victim.deviceId())
        .orElseThrow();
  }
}
