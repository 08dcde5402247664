package chat.parley.protocol;

/** What a client asks; each gets exactly one {@link Reply} with the same id. */
public sealed interface Request extends Frame
    permits BeginLogin,
        FinishLogin,
        Register,
        FetchVault,
        PublishStatements,
        RestoreStatements,
        FetchAccount,
        ListConversations,
        OpenConversation,
        PublishEpoch,
        FetchEpochs,
        FetchMessages,
        SendMessage,
        AdvanceCursor,
        ShowConversation,
        PluginRequest,
        Ping {
  /** Chosen by the client, unique per connection, never 0. */
  RequestId requestId();
}
