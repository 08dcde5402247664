package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.sign.Ed25519PublicKey;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.sign.HybridPublicKey;
import java.security.SecureRandom;
import java.util.List;

/**
 * A statement with its signatures: what is stored, sent and re-sent byte for byte. Holding one says
 * nothing about the signatures; ask {@link #signedBy} or, better, the checks in {@code verify}.
 *
 * <p>Thread: any; immutable.
 */
public final class SignedStatement<S extends Statement> {
  /** The longest envelope, in bytes. */
  public static final int MAX_LENGTH = 256 * 1024;

  private static final int MAX_SIGNATURES = 2;

  private final S statement;
  private final Bytes body;
  private final List<Bytes> signatures;
  private final StatementId id;

  private SignedStatement(S statement, Bytes body, List<Bytes> signatures) {
    this.statement = statement;
    this.body = body;
    this.signatures = List.copyOf(signatures);
    this.id = StatementId.of(statement.type(), body);
  }

  /** Signs for a server identity. */
  public static <S extends ServerSigned> SignedStatement<S> sign(
      S statement, HybridPrivateKey serverIdentity, SecureRandom random) {
    return hybrid(statement, List.of(serverIdentity), random);
  }

  /** Signs a server's change of identity with both keys. */
  public static SignedStatement<ServerRotation> sign(
      ServerRotation statement,
      HybridPrivateKey older,
      HybridPrivateKey newer,
      SecureRandom random) {
    return hybrid(statement, List.of(older, newer), random);
  }

  /** Signs an account's change of identity with both keys. */
  public static SignedStatement<AccountRoot> sign(
      AccountRoot statement, HybridPrivateKey older, HybridPrivateKey newer, SecureRandom random) {
    return hybrid(statement, List.of(older, newer), random);
  }

  /** Signs for an account identity. */
  public static <S extends AccountSigned> SignedStatement<S> sign(
      S statement, HybridPrivateKey identity, SecureRandom random) {
    return hybrid(statement, List.of(identity), random);
  }

  /** Signs for a device. */
  public static <S extends DeviceSigned> SignedStatement<S> sign(
      S statement, Ed25519PrivateKey device) {
    var body = statement.body();
    var signature = device.sign(Labelled.of(statement.type().label(), body));
    return new SignedStatement<>(statement, body, List.of(signature));
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws MalformedException when {@code encoded} is not the canonical form of a statement
   */
  public static SignedStatement<?> decode(Bytes encoded) {
    return CanonicalReader.decode(encoded, MAX_LENGTH, SignedStatement::read);
  }

  /**
   * Reads what {@link #encode} wrote, when it is of this kind.
   *
   * @throws MalformedException when {@code encoded} is anything else
   */
  public static <S extends Statement> SignedStatement<S> decode(Bytes encoded, Class<S> kind) {
    return decode(encoded).as(kind);
  }

  /** The statement. */
  public S statement() {
    return statement;
  }

  /** The id of the statement. */
  public StatementId id() {
    return id;
  }

  /** The signed bytes. */
  public Bytes body() {
    return body;
  }

  /** One signature; two, the older key's first, on a rotation or renewal. */
  public List<Bytes> signatures() {
    return signatures;
  }

  /** The envelope. */
  public Bytes encode() {
    return CanonicalWriter.create().bytes(body).list(signatures, CanonicalWriter::bytes).toBytes();
  }

  /**
   * The same, typed.
   *
   * @throws MalformedException when it is of another kind
   */
  public <T extends Statement> SignedStatement<T> as(Class<T> kind) {
    if (!kind.isInstance(statement)) {
      throw new MalformedException("a statement of another kind");
    }
    return new SignedStatement<>(kind.cast(statement), body, signatures);
  }

  /** True when there is exactly one signature and it is this identity's. */
  public boolean signedBy(HybridPublicKey identity) {
    return signatures.size() == 1 && signed(identity, signatures.getFirst());
  }

  /** True when there are exactly two signatures, {@code older}'s first and then {@code newer}'s. */
  public boolean signedBy(HybridPublicKey older, HybridPublicKey newer) {
    return signatures.size() == 2
        && signed(older, signatures.getFirst())
        && signed(newer, signatures.getLast());
  }

  /** True when there is exactly one signature and it is this device's. */
  public boolean signedBy(Ed25519PublicKey device) {
    return signatures.size() == 1
        && device.verify(Labelled.of(statement.type().label(), body), signatures.getFirst());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedStatement<?> that
        && body.equals(that.body)
        && signatures.equals(that.signatures);
  }

  @Override
  public int hashCode() {
    return body.hashCode();
  }

  /** Kind, number and id. */
  @Override
  public String toString() {
    return "%s %d %s".formatted(statement.type(), statement.number(), id);
  }

  private static <S extends Statement> SignedStatement<S> hybrid(
      S statement, List<HybridPrivateKey> keys, SecureRandom random) {
    var body = statement.body();
    var label = statement.type().label();
    var signatures = keys.stream().map(key -> key.sign(label, body, random)).toList();
    return new SignedStatement<>(statement, body, signatures);
  }

  private boolean signed(HybridPublicKey key, Bytes signature) {
    return key.verify(statement.type().label(), body, signature);
  }

  private static SignedStatement<?> read(CanonicalReader reader) {
    var body = reader.bytes(MAX_LENGTH);
    var signatures =
        reader.list(MAX_SIGNATURES, item -> item.bytes(HybridPublicKey.SIGNATURE_LENGTH));
    if (signatures.isEmpty()) {
      throw new MalformedException("unsigned");
    }
    return new SignedStatement<>(StatementCodec.decode(body), body, signatures);
  }
}
