package chat.parley.server.admin;

import chat.parley.server.activity.ActivityStream;
import chat.parley.server.keys.notice.Notices;
import chat.parley.server.plugin.Plugins;
import chat.parley.server.session.PushPort;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.BootKeyStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What the admin port needs of the server.
 *
 * @param identity the server's identity, public half
 * @param shutdown begins to end the server and returns at once
 * @param dataFolder whose disk is watched
 */
public record AdminSeams(
    AccountStore accounts,
    BootKeyStore bootKeys,
    PushPort push,
    ActivityStream activity,
    Connections connections,
    Door door,
    BootKeyRotation rotation,
    IdentityRotation identityRotation,
    Notices notices,
    ReEnrolments reEnrolments,
    AccountKeyViews keys,
    Plugins plugins,
    Supplier<KeyRing.ServerIdentity> identity,
    Runnable shutdown,
    Path dataFolder,
    Clock clock) {}
