package chat.parley.admin.web;

import static chat.parley.admin.web.guard.Access.HOST;
import static chat.parley.admin.web.guard.Access.PUBLIC;
import static chat.parley.admin.web.guard.Access.SETUP;
import static chat.parley.admin.web.guard.Access.SIGNED_IN;
import static chat.parley.admin.web.guard.Access.SIGNED_IN_PASSIVELY;

import chat.parley.admin.web.asset.Assets;
import chat.parley.admin.web.guard.Guard;
import chat.parley.admin.web.guard.HostRule;
import chat.parley.admin.web.host.HostApi;
import chat.parley.admin.web.page.AuditPage;
import chat.parley.admin.web.page.ConnectionsPage;
import chat.parley.admin.web.page.ControlRoom;
import chat.parley.admin.web.page.DangerPage;
import chat.parley.admin.web.page.DoorActions;
import chat.parley.admin.web.page.HomePage;
import chat.parley.admin.web.page.KeysPage;
import chat.parley.admin.web.page.Pages;
import chat.parley.admin.web.page.PluginsPage;
import chat.parley.admin.web.page.SessionsPage;
import chat.parley.admin.web.page.SetupPage;
import chat.parley.admin.web.page.SightPage;
import chat.parley.admin.web.page.SignInPage;
import chat.parley.admin.web.page.UsersPage;
import io.javalin.config.RoutesConfig;

/** Every address of the dashboard and who may use it. */
final class Routes {
  private final Dashboard dashboard;
  private final Assets assets = new Assets();
  private final Pages pages;

  Routes(Dashboard dashboard) {
    this.dashboard = dashboard;
    this.pages = new Pages(dashboard.server(), assets.version());
  }

  void addTo(RoutesConfig routes) {
    var guard =
        new Guard(
            new HostRule(dashboard.config().hostNames()),
            dashboard.access(),
            dashboard.hostToken());
    routes.before(guard::admit);
    routes.beforeMatched(guard::check);
    assets.addTo(routes, PUBLIC);
    addDoorstep(routes);
    addLive(routes);
    addUsers(routes);
    addServer(routes);
    addRecord(routes);
    addHostApi(routes);
    new Failures(pages).addTo(routes);
  }

  private void addDoorstep(RoutesConfig routes) {
    var setup = new SetupPage(pages, dashboard.access(), dashboard.links());
    routes.get("/setup", setup::show, SETUP);
    routes.post("/setup", setup::create, SETUP);
    var signIn = new SignInPage(pages, dashboard.access());
    routes.get("/sign-in", signIn::show, PUBLIC);
    routes.post("/sign-in", signIn::signIn, PUBLIC);
    routes.get("/sign-in/link", signIn::showLink, PUBLIC);
    routes.post("/sign-in/link", signIn::signInWithLink, PUBLIC);
    routes.post("/sign-out", signIn::signOut, SIGNED_IN);
  }

  private void addLive(RoutesConfig routes) {
    var home = new HomePage(pages, dashboard.server());
    routes.get("/", home::show, SIGNED_IN);
    var control = new ControlRoom(pages, dashboard.server(), dashboard.access(), dashboard.clock());
    routes.get("/control", control::show, SIGNED_IN);
    routes.post("/console", control::run, SIGNED_IN);
    routes.get("/console/complete", control::complete, SIGNED_IN);
    routes.sse("/stream", dashboard.streams()::serve, SIGNED_IN_PASSIVELY);
    var connections = new ConnectionsPage(pages, dashboard.server());
    routes.get("/connections", connections::show, SIGNED_IN);
    routes.get("/connections/tables", connections::tables, SIGNED_IN_PASSIVELY);
  }

  private void addUsers(RoutesConfig routes) {
    var users = new UsersPage(pages, dashboard.server());
    routes.get("/users", users::list, SIGNED_IN);
    routes.get("/user", users::show, SIGNED_IN);
    routes.post("/user/kick", users::kick, SIGNED_IN);
    routes.post("/user/enable", users::enable, SIGNED_IN);
    var danger = danger();
    routes.get("/user/disable", danger::askToDisable, SIGNED_IN);
    routes.post("/user/disable", danger::disable, SIGNED_IN);
    routes.get("/user/revoke-device", danger::askToRevoke, SIGNED_IN);
    routes.post("/user/revoke-device", danger::revoke, SIGNED_IN);
    routes.post("/user/allow-device", users::allowDevice, SIGNED_IN);
    routes.get("/user/re-enrol", danger::askToReEnrol, SIGNED_IN);
    routes.post("/user/re-enrol", danger::reEnrol, SIGNED_IN);
    routes.post("/user/re-enrol/cancel", users::cancelReEnrolment, SIGNED_IN);
  }

  private void addServer(RoutesConfig routes) {
    var keys = new KeysPage(pages, dashboard.server(), dashboard.clock());
    routes.get("/keys", keys::show, SIGNED_IN);
    routes.post("/keys/rotate", keys::rotate, SIGNED_IN);
    routes.get("/what-the-server-sees", new SightPage(pages)::show, SIGNED_IN);
    var identity = danger();
    routes.get("/keys/rotate-identity", identity::askToRotateIdentity, SIGNED_IN);
    routes.post("/keys/rotate-identity", identity::rotateIdentity, SIGNED_IN);
    var plugins = new PluginsPage(pages, dashboard.server());
    routes.get("/plugins", plugins::show, SIGNED_IN);
    routes.post("/plugins/enable", plugins::enable, SIGNED_IN);
    routes.post("/plugins/disable", plugins::disable, SIGNED_IN);
    var door = new DoorActions(pages);
    routes.post("/door/open", door::open, SIGNED_IN);
    routes.post("/door/close", door::close, SIGNED_IN);
    var danger = danger();
    routes.get("/shutdown", danger::askToShutDown, SIGNED_IN);
    routes.post("/shutdown", danger::shutDown, SIGNED_IN);
  }

  private void addRecord(RoutesConfig routes) {
    var sessions = new SessionsPage(pages, dashboard.access());
    routes.get("/sessions", sessions::show, SIGNED_IN);
    routes.post("/sessions/end", sessions::end, SIGNED_IN);
    routes.post("/sessions/keep", sessions::keep, SIGNED_IN);
    routes.get("/audit", new AuditPage(pages, dashboard.audit())::show, SIGNED_IN);
  }

  private void addHostApi(RoutesConfig routes) {
    var host = new HostApi(dashboard.server(), dashboard.audit(), dashboard.links());
    routes.post("/api/commands", host::command, HOST);
    routes.post("/api/setup-link", host::setupLink, HOST);
    routes.post("/api/reset-owner", host::resetOwner, HOST);
    routes.post("/api/sign-in-link", host::signInLink, HOST);
    routes.get("/api/overview", host::overview, HOST);
  }

  private DangerPage danger() {
    return new DangerPage(pages, dashboard.server(), dashboard.access(), dashboard.clock());
  }
}
