package chat.parley.server.transport;

import chat.parley.server.activity.ActivityStream;
import chat.parley.server.request.RequestRouter;
import chat.parley.server.session.SessionRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What all session handlers share.
 *
 * @param connectionIds the last number given to a connection
 */
record SessionServices(
    SessionRegistry sessions,
    RequestRouter router,
    Hellos hellos,
    FrontDoor door,
    ConnectionMeters meters,
    FrameCounter frameCounter,
    ActivityStream activity,
    AtomicLong connectionIds,
    Clock clock) {}
