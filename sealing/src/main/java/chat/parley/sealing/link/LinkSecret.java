package chat.parley.sealing.link;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.SafetyNumber.Party;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of one join link: stands behind its {@code #}, so the server never gets it, and serves
 * once.
 *
 * <p>Ownership: whoever holds it closes it. Thread: any, until closed.
 *
 * @see "docs/encryption.md, 6, Join link"
 */
public final class LinkSecret implements AutoCloseable {
  /** Length in bytes. */
  public static final int LENGTH = 16;

  private static final String HMAC = "HmacSHA256";

  private final byte[] secret;
  private volatile boolean closed;

  private LinkSecret(byte[] secret) {
    this.secret = secret;
  }

  /** A new secret. */
  public static LinkSecret generate(SecureRandom random) {
    var octets = new byte[LENGTH];
    random.nextBytes(octets);
    return new LinkSecret(octets);
  }

  /**
   * The secret that {@link #export} gave.
   *
   * @param octets 16 bytes; copied, stay the caller's to wipe
   */
  public static LinkSecret fromBytes(byte[] octets) {
    if (octets.length != LENGTH) {
      throw new IllegalArgumentException("a link's secret has 16 bytes");
    }
    return new LinkSecret(octets.clone());
  }

  /** What the joiner answers with: bound to server, both accounts and both identities. */
  public LinkProof prove(ServerId server, Party inviter, Party joiner) {
    var context =
        CanonicalWriter.labelled(Label.LINK)
            .fixed(server.value())
            .fixed(inviter.account().value())
            .fixed(joiner.account().value())
            .fixed(inviter.identity().value())
            .fixed(joiner.identity().value())
            .toLabelled();
    return new LinkProof(Bytes.wrap(hmac(context.bytes().readOnlyArray())));
  }

  /** True when {@code proof} is of this secret and these two; compared in constant time. */
  public boolean proves(LinkProof proof, ServerId server, Party inviter, Party joiner) {
    var expected = prove(server, inviter, joiner);
    return MessageDigest.isEqual(expected.value().readOnlyArray(), proof.value().readOnlyArray());
  }

  /** A copy of the secret for the caller to put into the link, and wipe. */
  public byte[] export() {
    return octets().clone();
  }

  @Override
  public void close() {
    closed = true;
    Arrays.fill(secret, (byte) 0);
  }

  private byte[] hmac(byte[] context) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(octets(), HMAC));
      return mac.doFinal(context);
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("this Java runtime cannot do " + HMAC, failed);
    }
  }

  private byte[] octets() {
    if (closed) {
      throw new IllegalStateException("this secret has been wiped");
    }
    return secret;
  }
}
