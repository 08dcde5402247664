package chat.parley.server.request;

import static chat.parley.protocol.FrameLimits.GREETING_FRAME;
import static chat.parley.protocol.FrameLimits.MESSAGE;
import static chat.parley.protocol.FrameLimits.PLUGIN_PAYLOAD;
import static chat.parley.protocol.FrameLimits.STATEMENT;
import static chat.parley.protocol.FrameLimits.STRING;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.protocol.AdvanceCursor;
import chat.parley.protocol.BeginLogin;
import chat.parley.protocol.FetchAccount;
import chat.parley.protocol.FetchEpochs;
import chat.parley.protocol.FetchMessages;
import chat.parley.protocol.FetchVault;
import chat.parley.protocol.FinishLogin;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.ListConversations;
import chat.parley.protocol.OpenConversation;
import chat.parley.protocol.Ping;
import chat.parley.protocol.PluginRequest;
import chat.parley.protocol.PublishEpoch;
import chat.parley.protocol.PublishStatements;
import chat.parley.protocol.Register;
import chat.parley.protocol.Request;
import chat.parley.protocol.RestoreStatements;
import chat.parley.protocol.SendMessage;
import chat.parley.protocol.ShowConversation;
import chat.parley.server.limit.RateLimit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is checked once before a request is dispatched.
 *
 * @param stages where in the life of a connection it is allowed
 * @param rate how often a session may make it
 * @param limit what its largest part is measured against
 * @param size length of that part in bytes
 */
record RequestRule(Set<Stage> stages, RateLimit rate, FrameLimits limit, int size) {
  private static final Set<Stage> ALWAYS = EnumSet.allOf(Stage.class);
  private static final Set<Stage> GREETING = EnumSet.of(Stage.GREETING);
  private static final Set<Stage> PROVING = EnumSet.of(Stage.SIGNING_IN);
  private static final Set<Stage> NOT_YET_IN =
      EnumSet.of(Stage.GREETING, Stage.SIGNING_IN, Stage.ENROLLING);
  private static final Set<Stage> ENROLLING = EnumSet.of(Stage.ENROLLING);
  private static final Set<Stage> KNOWN = EnumSet.of(Stage.ENROLLING, Stage.SIGNED_IN);
  private static final Set<Stage> SIGNED_IN = EnumSet.of(Stage.SIGNED_IN);

  /** The rule for this request: one line each. */
  static RequestRule of(Request request) {
    return switch (request) {
      case BeginLogin begin ->
          rule(NOT_YET_IN, RateLimit.SIGN_IN_STEPS, STRING, begin.name().length());
      case FinishLogin finish ->
          rule(PROVING, RateLimit.SIGN_IN_STEPS, STRING, finish.proof().length());
      case Register register ->
          rule(GREETING, RateLimit.SIGN_IN_STEPS, GREETING_FRAME, register.vaultHeader().length());
      case FetchVault _ -> rule(ENROLLING);
      case PublishStatements publish ->
          rule(KNOWN, RateLimit.REQUESTS, STATEMENT, largest(publish.statements()));
      case RestoreStatements restore ->
          rule(KNOWN, RateLimit.RESTORES, STATEMENT, largest(restore.statements()));
      case FetchAccount _ -> rule(KNOWN);
      case ListConversations _ -> rule(KNOWN);
      case FetchEpochs _ -> rule(KNOWN);
      case FetchMessages _ -> rule(SIGNED_IN);
      case OpenConversation open ->
          rule(SIGNED_IN, RateLimit.REQUESTS, STATEMENT, open.statement().length());
      case PublishEpoch publish ->
          rule(SIGNED_IN, RateLimit.REQUESTS, STATEMENT, publish.statement().length());
      case SendMessage send -> rule(SIGNED_IN, RateLimit.MESSAGES, MESSAGE, send.sealed().length());
      case AdvanceCursor _ -> rule(SIGNED_IN, RateLimit.MESSAGES, STRING, 0);
      case ShowConversation _ -> rule(SIGNED_IN);
      case PluginRequest plugin ->
          rule(SIGNED_IN, RateLimit.REQUESTS, PLUGIN_PAYLOAD, plugin.payload().length());
      case Ping _ -> rule(ALWAYS);
    };
  }

  boolean tooLarge() {
    return size > limit.amount();
  }

  private static int largest(List<Bytes> statements) {
    return statements.stream().mapToInt(Bytes::length).max().orElse(0);
  }

  private static RequestRule rule(Set<Stage> stages) {
    return new RequestRule(stages, RateLimit.REQUESTS, STRING, 0);
  }

  private static RequestRule rule(Set<Stage> stages, RateLimit rate, FrameLimits limit, int size) {
    return new RequestRule(stages, rate, limit, size);
  }
}
