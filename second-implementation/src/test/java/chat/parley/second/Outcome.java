package chat.parley.second;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one check came to.
 *
 * @param failure the error and where it was thrown; null when all is well
 */
record Outcome(String name, @Nullable String failure) {
  static Outcome of(Map<?, ?> result) {
    var name = Objects.requireNonNull(result.get("name"), "unnamed");
    return new Outcome(name.toString(), (String) result.get("failure"));
  }
}
