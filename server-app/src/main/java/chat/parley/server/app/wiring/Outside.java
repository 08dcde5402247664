package chat.parley.server.app.wiring;

import chat.parley.server.activity.ActivityStream;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * What every area of a server is handed instead of looking it up.
 *
 * @param opened takes over whatever has to be closed again
 */
record Outside(
    ServerPlaces places,
    Clock clock,
    SecureRandom random,
    MeterRegistry meters,
    ActivityStream activity,
    Opened opened) {}
