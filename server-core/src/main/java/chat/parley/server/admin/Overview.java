package chat.parley.server.admin;

import java.time.Duration;

/**
 * The vital figures.
 *
 * @param door whether new connections are taken
 * @param connected signed-in connections
 * @param waiting connections on which nobody has signed in yet
 * @param messagesPerSecond mean of the last ten seconds
 * @param refusedSignIns in the last hour
 * @param diskUsedPercent of the file system that holds the data folder, 0 to 100
 * @param uptime since the server started
 */
public record Overview(
    DoorState door,
    int connected,
    int waiting,
    double messagesPerSecond,
    long messagesSinceStart,
    long refusedSignIns,
    int diskUsedPercent,
    Duration uptime) {

  /** Whether new connections are taken. */
  public enum DoorState {
    OPEN,
    CLOSED
  }
}
