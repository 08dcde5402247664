package chat.parley.admin.web.guard;

import io.javalin.security.RouteRole;

/** Who may use a route; a route without one is closed to all. */
public enum Access implements RouteRole {
  /** Everybody who reaches the port. */
  PUBLIC,
  /** Everybody, while there is no owner; nobody afterwards. */
  SETUP,
  /** Whoever is signed in; the request counts as a person's doing. */
  SIGNED_IN,
  /** Whoever is signed in; made by the page itself, so it does not keep the session awake. */
  SIGNED_IN_PASSIVELY,
  /** Whoever holds the host's token. */
  HOST
}
