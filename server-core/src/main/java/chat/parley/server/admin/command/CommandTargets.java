package chat.parley.server.admin.command;

import chat.parley.server.admin.AccountKeyViews;
import chat.parley.server.admin.BootKeyRotation;
import chat.parley.server.admin.Connections;
import chat.parley.server.admin.Door;
import chat.parley.server.admin.IdentityRotation;
import chat.parley.server.admin.ReEnrolments;
import chat.parley.server.keys.notice.Notices;
import chat.parley.server.plugin.Plugins;
import chat.parley.server.session.PushPort;
import chat.parley.server.store.AccountStore;
import java.time.Clock;

/**
 * What commands act on.
 *
 * @param shutdown begins to end the server and returns at once
 */
public record CommandTargets(
    AccountStore accounts,
    PushPort push,
    Connections connections,
    Door door,
    BootKeyRotation rotation,
    IdentityRotation identityRotation,
    Notices notices,
    ReEnrolments reEnrolments,
    AccountKeyViews keys,
    Plugins plugins,
    Runnable shutdown,
    Clock clock) {}
