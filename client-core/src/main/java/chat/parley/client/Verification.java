package chat.parley.client;

import chat.parley.client.ChatClient.Done;
import chat.parley.crypto.encoding.Bytes;
import java.util.concurrent.CompletionStage;

/**
 * How people make sure that others are who they say; {@link ChatClient#verification} leads here.
 *
 * <p>Commands end as those of {@link ChatClient} do. Thread: any.
 *
 * @see "docs/encryption.md, 6 and 7"
 */
public interface Verification {
  /** The safety number with a friend, and how surely their identity is known. */
  CompletionStage<Outcome<ContactIdentity>> safetyNumber(String name);

  /**
   * Compares what a camera read from the friend's screen; the same marks both sides' number as
   * compared.
   *
   * @param code bytes of the QR code
   */
  CompletionStage<Outcome<Comparison>> compare(String name, Bytes code);

  /**
   * A person compared the safety numbers and found them the same. Refused while another identity
   * than the accepted one is shown.
   */
  CompletionStage<Outcome<Done>> markCompared(String name);

  /**
   * A person accepts the identity that is shown in place of the known one, with the lowest grade:
   * messages are sent again. Without a change, confirms a pin that came from the account's history.
   *
   * @param name as the person typed it where the change is alarming
   */
  CompletionStage<Outcome<Done>> acceptIdentity(String name);

  /** What comparing a scanned code says. */
  enum Comparison {
    SAME,
    DIFFERENT
  }
}
