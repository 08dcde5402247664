package chat.parley.plugins.registration;

import chat.parley.plugin.CommandOutput;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The console command that makes invitations. The codes are shown this once and never again. */
record Invite(InvitationStore invitations, RandomGenerator random, Duration lifetime, Clock clock)
    implements Function<Map<String, String>, CommandOutput> {
  private static final int MOST = 100;

  @Override
  public CommandOutput apply(Map<String, String> arguments) {
    var expiresAt = clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
    var codes =
        Stream.generate(() -> InvitationCode.random(random)).limit(count(arguments)).toList();
    invitations.add(codes, expiresAt);
    return new CommandOutput.Table(
        List.of("invitation", "good until"),
        codes.stream().map(code -> List.of(code.words(), expiresAt.toString())).toList());
  }

  private static int count(Map<String, String> arguments) {
    var word = arguments.getOrDefault("count", "1");
    if (!word.matches("[1-9]\\d?|" + MOST)) {
      throw new IllegalArgumentException("count is a number from 1 to " + MOST);
    }
    return Integer.parseInt(word);
  }
}
