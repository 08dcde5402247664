package chat.parley.server.admin.access;

/**
 * From where somebody comes.
 *
 * @param address the peer's, without the port
 * @param agent what the browser calls itself
 */
public record Visitor(String address, String agent) {
  private static final int LONGEST_AGENT = 200;

  public Visitor {
    agent = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
  }
}
