package chat.parley.server.log;

import chat.parley.protocol.RefusalCode;

/** What the writer thinks of a message before it is durable. */
sealed interface Judgement {
  /** Decided, if the batch becomes durable. */
  record Settled(AppendOutcome outcome) implements Judgement {}

  /**
   * Its number was used already: either the same message again or a wrong one.
   *
   * @param device key of the sender
   */
  record Repeat(long device) implements Judgement {}

  static Judgement refused(RefusalCode code) {
    return new Settled(new AppendOutcome.Refused(code));
  }
}
