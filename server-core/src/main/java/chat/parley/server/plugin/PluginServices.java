package chat.parley.server.plugin;

import chat.parley.plugin.Directory;
import chat.parley.plugin.MessageArchive;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.session.PushPort;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/** What the server gives to its plugins. */
public record PluginServices(
    Directory directory,
    MessageArchive messages,
    PushPort pushes,
    ActivityStream activities,
    MeterRegistry meters,
    Clock clock) {}
