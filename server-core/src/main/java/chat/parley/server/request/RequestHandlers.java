package chat.parley.server.request;

import chat.parley.protocol.AdvanceCursor;
import chat.parley.protocol.FetchAccount;
import chat.parley.protocol.FetchEpochs;
import chat.parley.protocol.FetchMessages;
import chat.parley.protocol.FetchVault;
import chat.parley.protocol.ListConversations;
import chat.parley.protocol.OpenConversation;
import chat.parley.protocol.PluginRequest;
import chat.parley.protocol.PublishEpoch;
import chat.parley.protocol.PublishStatements;
import chat.parley.protocol.RestoreStatements;
import chat.parley.protocol.SendMessage;
import chat.parley.protocol.ShowConversation;

/**
 * Who handles what. Signing in and {@code Ping} are the session's own and not here.
 *
 * <p>Thread: {@code sendMessage}, {@code advanceCursor} and {@code ephemeral} run on the event loop
 * and never block; all others run on a virtual thread, one at a time and in order per session.
 */
public record RequestHandlers(
    RegistrationHandler register,
    RequestHandler<FetchVault> fetchVault,
    RequestHandler<PublishStatements> publishStatements,
    RequestHandler<RestoreStatements> restoreStatements,
    RequestHandler<FetchAccount> fetchAccount,
    RequestHandler<ListConversations> listConversations,
    RequestHandler<OpenConversation> openConversation,
    RequestHandler<PublishEpoch> publishEpoch,
    RequestHandler<FetchEpochs> fetchEpochs,
    RequestHandler<FetchMessages> fetchMessages,
    RequestHandler<SendMessage> sendMessage,
    RequestHandler<AdvanceCursor> advanceCursor,
    RequestHandler<ShowConversation> showConversation,
    RequestHandler<PluginRequest> pluginRequest,
    EphemeralHandler ephemeral) {}
