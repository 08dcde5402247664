package chat.parley.client.sight;

import chat.parley.crypto.sight.Audience;
import chat.parley.protocol.sight.Sight;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the server sees of a field; without a mark, all of it. */
record Seen(Sight sight, Optional<Audience> audience) {
  static Seen by(Marks marks) {
    return new Seen(marks.audience().isPresent() ? Sight.SEALED : Sight.CLEAR, marks.audience());
  }

  static Seen ofParts(List<Seen> parts) {
    var different = parts.stream().map(Seen::sight).collect(Collectors.toSet());
    return switch (different.size()) {
      case 0 -> new Seen(Sight.CLEAR, Optional.empty());
      case 1 -> parts.getFirst();
      default -> new Seen(Sight.PARTLY, Optional.empty());
    };
  }

  /** Two columns. */
  String columns() {
    return "%s,%s"
        .formatted(lower(sight.name()), audience.map(who -> lower(who.name())).orElse(""));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
