package chat.parley.server.transport;

import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.admin.Door;
import chat.parley.server.admin.Overview.DoorState;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;

/** Open at the start. While it is closed, newcomers are told so and sent away. */
final class FrontDoor implements Door {
  private final AtomicReference<DoorState> state = new AtomicReference<>(DoorState.OPEN);
  private final ActivityStream activity;
  private final Clock clock;

  FrontDoor(ActivityStream activity, Clock clock) {
    this.activity = activity;
    this.clock = clock;
  }

  @Override
  public DoorState state() {
    return state.get();
  }

  @Override
  public void move(DoorState wanted) {
    if (state.getAndSet(wanted) != wanted) {
      activity.publish(new Activity.DoorMoved(clock.instant(), wanted == DoorState.OPEN));
    }
  }
}
