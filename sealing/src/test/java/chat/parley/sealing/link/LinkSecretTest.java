package chat.parley.sealing.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.SafetyNumber.Party;
import chat.parley.sealing.cast.Duo;
import org.junit.jupiter.api.Test;

class LinkSecretTest {
  private final Duo duo = new Duo();
  private final Party inviter = party(duo.alice);
  private final Party joiner = party(duo.bob);
  private final LinkSecret secret = LinkSecret.generate(new SeededRandom("link"));
  private final LinkProof proof = secret.prove(Duo.SERVER, inviter, joiner);

  @Test
  void acceptsTheProofOfWhoeverHoldsTheLink() {
    var inTheLink = LinkSecret.fromBytes(secret.export());
    assertThat(inTheLink.prove(Duo.SERVER, inviter, joiner)).isEqualTo(proof);
    assertThat(secret.proves(proof, Duo.SERVER, inviter, joiner)).isTrue();
  }

  @Test
  void refusesAnotherSecretServerPersonOrDirection() {
    var other = LinkSecret.generate(new SeededRandom("other link"));
    assertThat(other.proves(proof, Duo.SERVER, inviter, joiner)).isFalse();
    assertThat(secret.proves(proof, new ServerId(Bytes.zeros(16)), inviter, joiner)).isFalse();
    assertThat(secret.proves(proof, Duo.SERVER, joiner, inviter)).isFalse();
    var swapped = new Party(joiner.account(), inviter.identity());
    assertThat(secret.proves(proof, Duo.SERVER, inviter, swapped)).isFalse();
    assertThat(secret.proves(new LinkProof(Bytes.zeros(32)), Duo.SERVER, inviter, joiner))
        .isFalse();
  }

  @Test
  void refusesOtherLengths() {
    assertThatIllegalArgumentException().isThrownBy(() -> LinkSecret.fromBytes(new byte[15]));
    assertThatIllegalArgumentException().isThrownBy(() -> new LinkProof(Bytes.zeros(31)));
  }

  @Test
  void provesNothingOnceClosed() {
    secret.close();
    assertThatIllegalStateException().isThrownBy(() -> secret.prove(Duo.SERVER, inviter, joiner));
  }

  private static Party party(Duo.Side side) {
    return new Party(side.account, side.identity.publicKey().fingerprint());
  }
}
