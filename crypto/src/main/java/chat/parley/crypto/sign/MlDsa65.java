package chat.parley.crypto.sign;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.Label;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithContext;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.MLDSASigner;

/** ML-DSA-65 (FIPS 204), pure, with the label as its context string. */
final class MlDsa65 implements AutoCloseable {
  static final int SEED_LENGTH = 32;
  static final int PUBLIC_KEY_LENGTH = 1952;
  static final int SIGNATURE_LENGTH = 3309;

  private static final MLDSAParameters PARAMETERS = MLDSAParameters.ml_dsa_65;

  private final MLDSAPrivateKeyParameters key;

  private MlDsa65(MLDSAPrivateKeyParameters key) {
    this.key = key;
  }

  static MlDsa65 fromSeed(byte[] seed) {
    if (seed.length != SEED_LENGTH) {
      throw new IllegalArgumentException("an ML-DSA-65 seed has 32 bytes");
    }
    return new MlDsa65(new MLDSAPrivateKeyParameters(PARAMETERS, seed.clone())); // it keeps it
  }

  Bytes publicKey() {
    return Bytes.wrap(key.getPublicKey());
  }

  byte[] exportSeed() {
    requireOpen();
    return key.getSeed().clone();
  }

  Bytes sign(Label label, Bytes message, SecureRandom random) {
    return sign(context(label), message, random);
  }

  Bytes sign(byte[] context, Bytes message, SecureRandom random) {
    requireOpen();
    var signer = new MLDSASigner();
    var hedged = new ParametersWithRandom(key, random);
    signer.init(true, new ParametersWithContext(hedged, context));
    signer.update(message.readOnlyArray(), 0, message.length());
    try {
      return Bytes.wrap(signer.generateSignature());
    } catch (CryptoException failed) {
      throw new IllegalStateException("ML-DSA-65 could not sign", failed);
    }
  }

  static boolean verify(Bytes publicKey, Label label, Bytes message, Bytes signature) {
    return verify(publicKey, context(label), message, signature);
  }

  static boolean verify(Bytes publicKey, byte[] context, Bytes message, Bytes signature) {
    if (signature.length() != SIGNATURE_LENGTH) {
      return false;
    }
    var key = new MLDSAPublicKeyParameters(PARAMETERS, publicKey.readOnlyArray());
    var verifier = new MLDSASigner();
    verifier.init(false, new ParametersWithContext(key, context));
    verifier.update(message.readOnlyArray(), 0, message.length());
    return verifier.verifySignature(signature.readOnlyArray());
  }

  @Override
  public void close() {
    key.destroy();
  }

  private void requireOpen() {
    if (key.isDestroyed()) {
      throw new IllegalStateException("this key has been wiped");
    }
  }

  private static byte[] context(Label label) {
    return label.text().getBytes(StandardCharsets.US_ASCII);
  }
}
