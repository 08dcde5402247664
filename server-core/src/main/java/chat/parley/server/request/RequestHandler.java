package chat.parley.server.request;

import chat.parley.plugin.Caller;
import chat.parley.protocol.Reply;
import chat.parley.protocol.Request;
import java.util.concurrent.CompletionStage;

/**
 * Handles one kind of request of a signed-in or enrolling client. It never touches a channel: the
 * session writes the reply when the stage completes. A stage that fails is logged and answered with
 * {@code INTERNAL}.
 *
 * @param <R> the request it handles
 */
@FunctionalInterface
public interface RequestHandler<R extends Request> {
  /**
   * Handles one request. Expected refusals are {@code Refused} replies, not exceptions.
   *
   * @param caller proven by the sign-in; its device is {@code DeviceId.NONE} on a connection that
   *     only proved a password
   */
  CompletionStage<? extends Reply> handle(Caller caller, R request);
}
