package chat.parley.server.request;

import chat.parley.protocol.Register;
import chat.parley.protocol.Reply;
import java.util.concurrent.CompletionStage;

/** Opens accounts for people who have none yet, so there is no caller. */
@FunctionalInterface
public interface RegistrationHandler {
  /** Handles one application; expected refusals are {@code Refused} replies, not exceptions. */
  CompletionStage<? extends Reply> handle(Register request);
}
