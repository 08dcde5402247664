package chat.parley.protocol;

/** What the server says unasked. */
public sealed interface Push extends Frame
    permits Hello,
        MessageDelivery,
        StatementPublished,
        EpochPublished,
        DeliveryAdvanced,
        ConversationPresence,
        FeaturesChanged,
        PluginPush,
        Goodbye {}
