package chat.parley.sealing.epoch;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.SignedStatement;
import java.util.List;

/**
 * A new epoch as it goes to the server.
 *
 * @param wraps one for each recipient, in its order
 */
public record AssembledEpoch(SignedStatement<Epoch> statement, List<Bytes> wraps) {
  public AssembledEpoch {
    wraps = List.copyOf(wraps);
  }
}
