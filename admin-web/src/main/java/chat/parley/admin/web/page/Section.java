package chat.parley.admin.web.page;

/** The places of the menu. */
public enum Section {
  HOME("Home", "/"),
  CONTROL_ROOM("Control room", "/control"),
  USERS("Users", "/users"),
  CONNECTIONS("Connections", "/connections"),
  KEYS("Keys", "/keys"),
  SIGHT("Privacy", "/what-the-server-sees"),
  PLUGINS("Plugins", "/plugins"),
  SESSIONS("Sessions", "/sessions"),
  AUDIT("Audit", "/audit");

  private final String title;
  private final String path;

  Section(String title, String path) {
    this.title = title;
    this.path = path;
  }

  /** What the menu and the page's heading say. */
  public String title() {
    return title;
  }

  /** Where it is. */
  public String path() {
    return path;
  }
}
