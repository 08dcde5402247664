package chat.parley.protocol;

/** What the server answers to one {@link Request}. */
public sealed interface Reply extends Frame
    permits Done,
        Refused,
        LoginChallenge,
        SignedIn,
        VaultContent,
        AccountStatements,
        ConversationPage,
        EpochPage,
        MessagePage,
        Accepted,
        PluginReply {
  /** The id of the request this answers; {@link RequestId#NONE} when it could not be read. */
  RequestId requestId();
}
