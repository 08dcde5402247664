package chat.parley.crypto.verify;

import java.util.function.Supplier;

/** The outcome of a check. */
public sealed interface Verdict {
  /** Nothing is wrong with it. */
  record Accepted() implements Verdict {}

  /** Something is wrong with it. */
  record Rejected(Rejection reason) implements Verdict {}

  /** Nothing is wrong. */
  static Verdict accepted() {
    return new Accepted();
  }

  /** {@code reason} is wrong. */
  static Verdict rejected(Rejection reason) {
    return new Rejected(reason);
  }

  /** Accepted when {@code holds}, else rejected for {@code otherwise}. */
  static Verdict require(boolean holds, Rejection otherwise) {
    return holds ? accepted() : rejected(otherwise);
  }

  /** This verdict when it is a rejection, else the next. */
  default Verdict and(Supplier<Verdict> next) {
    return switch (this) {
      case Accepted _ -> next.get();
      case Rejected rejected -> rejected;
    };
  }

  /** True when nothing is wrong. */
  default boolean ok() {
    return this instanceof Accepted;
  }
}
