package chat.parley.server.transport;

import chat.parley.protocol.Feature;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.keys.BootKeys;
import chat.parley.server.keys.ServerIdentity;
import chat.parley.server.request.RequestHandlers;
import chat.parley.server.session.SessionRegistry;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.InstallationStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the chat server is made of. Whoever made a part closes it, after the server.
 *
 * @param bootKeys booted already
 * @param sessions the same one the handlers push through
 * @param features what clients are told is switched on
 */
public record ChatServerParts(
    ServerIdentity identity,
    BootKeys bootKeys,
    AccountStore accounts,
    InstallationStore installation,
    SessionRegistry sessions,
    RequestHandlers handlers,
    Supplier<List<Feature>> features,
    ActivityStream activity,
    MeterRegistry meters,
    Clock clock,
    SecureRandom random) {}
