package chat.parley.server.keys;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A fresh P-256 key with a certificate of its own. Clients trust neither name nor issuer in it,
 * only the boot key statement over its public half. The private half never leaves memory.
 */
record TlsKey(KeyPair pair, X509Certificate certificate) {
  private static final X500Principal NAME = new X500Principal("CN=Parley server");

  static TlsKey generate(BigInteger serial, Instant from, Instant until, SecureRandom random) {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      var pair = generator.generateKeyPair();
      return new TlsKey(pair, certify(pair, serial, from, until));
    } catch (GeneralSecurityException | OperatorCreationException missing) {
      throw new IllegalStateException("this Java runtime cannot make a P-256 key", missing);
    }
  }

  /** SubjectPublicKeyInfo, DER. */
  Bytes publicKey() {
    return Bytes.copyOf(pair.getPublic().getEncoded());
  }

  /** What statement and login transcript name. */
  Hash leaf() {
    return Hash.of(publicKey());
  }

  private static X509Certificate certify(
      KeyPair pair, BigInteger serial, Instant from, Instant until)
      throws GeneralSecurityException, OperatorCreationException {
    var builder =
        new JcaX509v3CertificateBuilder(
            NAME, serial, Date.from(from), Date.from(until), NAME, pair.getPublic());
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }
}
