package chat.parley.server.log;

/** One device in one conversation. Thread: the writer's only. */
final class Sender {
  private final long device;
  private long devSeq;
  private long row;
  private boolean unsaved;

  /**
   * @param device its key
   * @param devSeq number of its last message here; 0 when it sent none
   * @param row where that message lies
   */
  Sender(long device, long devSeq, long row) {
    this.device = device;
    this.devSeq = devSeq;
    this.row = row;
  }

  long device() {
    return device;
  }

  long devSeq() {
    return devSeq;
  }

  long row() {
    return row;
  }

  void sent(IndexEntry entry) {
    devSeq = entry.devSeq();
    row = entry.row();
    unsaved = true;
  }

  /** True when the table of senders does not know its last message. */
  boolean unsaved() {
    return unsaved;
  }

  void saved() {
    unsaved = false;
  }
}
