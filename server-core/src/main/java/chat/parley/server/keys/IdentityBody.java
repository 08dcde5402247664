package chat.parley.server.keys;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.ServerRotation;
import chat.parley.crypto.statement.SignedStatement;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;

/**
 * The secret part of the identity file.
 *
 * <pre>
 *  +-------+------------------+--------------------------------------+
 *  | count | 64 bytes of      | for each key but the first, u32      |
 *  | u8    | seeds, each key  | length and the rotation that led to it |
 *  +-------+------------------+--------------------------------------+
 * </pre>
 */
final class IdentityBody {
  private IdentityBody() {}

  /** The caller wipes it. */
  static byte[] write(IdentityKeys keys) {
    var rotations = keys.rotations().stream().map(SignedStatement::encode).toList();
    var length =
        1
            + keys.keys().size() * HybridPrivateKey.SEEDS_LENGTH
            + rotations.stream().mapToInt(rotation -> Integer.BYTES + rotation.length()).sum();
    var body = ByteBuffer.allocate(length).put((byte) keys.keys().size());
    for (var key : keys.keys()) {
      var seeds = key.exportSeeds();
      body.put(seeds);
      Arrays.fill(seeds, (byte) 0);
    }
    rotations.forEach(rotation -> body.putInt(rotation.length()).put(rotation.readOnlyArray()));
    return body.array();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws RuntimeException when it is anything else
   */
  static IdentityKeys read(byte[] content) {
    var body = ByteBuffer.wrap(content);
    var count = Byte.toUnsignedInt(body.get());
    var keys = new ArrayList<HybridPrivateKey>();
    for (int index = 0; index < count; index++) {
      keys.add(key(body));
    }
    var rotations = new ArrayList<SignedStatement<ServerRotation>>();
    for (int index = 1; index < count; index++) {
      var rotation = new byte[body.getInt()];
      body.get(rotation);
      rotations.add(SignedStatement.decode(Bytes.wrap(rotation), ServerRotation.class));
    }
    return new IdentityKeys(keys, rotations);
  }

  private static HybridPrivateKey key(ByteBuffer body) {
    var seeds = new byte[HybridPrivateKey.SEEDS_LENGTH];
    body.get(seeds);
    try {
      return HybridPrivateKey.fromSeeds(seeds);
    } finally {
      Arrays.fill(seeds, (byte) 0);
    }
  }
}
