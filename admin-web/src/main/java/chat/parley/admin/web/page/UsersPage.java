package chat.parley.admin.web.page;

import chat.parley.admin.web.guard.RefusedException;
import chat.parley.server.admin.AccountKeys;
import chat.parley.server.admin.ServerAdmin;
import chat.parley.server.admin.UserQuery;
import chat.parley.server.admin.UserQuery.Filter;
import chat.parley.server.admin.UserQuery.Sort;
import chat.parley.server.admin.UserView;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The accounts: found, sorted, looked at, sent away, let in again. */
public final class UsersPage {
  private static final int SHOWN = 200;

  private final Pages pages;
  private final ServerAdmin server;

  /** The page of one dashboard. */
  public UsersPage(Pages pages, ServerAdmin server) {
    this.pages = pages;
    this.server = server;
  }

  /** Shows the table; only its rows when the page itself asks. */
  public void list(Context context) {
    var part = Pages.query(context, "part").strip().toLowerCase(Locale.ROOT);
    var filter = choice(Filter.values(), Pages.query(context, "filter"));
    var sort = choice(Sort.values(), Pages.query(context, "sort"));
    var users = server.users(new UserQuery(part, filter, sort, 0, SHOWN));
    var view = new ListView(part, filter, sort, users, server.userCount());
    if (context.header("HX-Request") == null) {
      pages.show(context, Section.USERS, "users", view);
    } else {
      pages.showPart(context, "users-table", Map.of("view", view));
    }
  }

  /** Shows one account. */
  public void show(Context context) {
    var user = server.user(Pages.query(context, "name")).orElseThrow(RefusedException::notFound);
    var keys = server.accountKeys(user.name()).orElseThrow(RefusedException::notFound);
    pages.show(context, Section.USERS, user.name(), "user", new UserPage(user, keys));
  }

  /** Closes a person's connections. */
  public void kick(Context context) {
    act(context, "kick");
  }

  /** Lets a disabled person in again. */
  public void enable(Context context) {
    act(context, "enable");
  }

  /** Serves a device again that was shut out. */
  public void allowDevice(Context context) {
    var name = Pages.field(context, "name");
    pages.act(context, List.of("allow-device", name, Pages.field(context, "device")), path(name));
  }

  /** Makes the token worthless with which an account could begin anew. */
  public void cancelReEnrolment(Context context) {
    act(context, "re-enrol-cancel");
  }

  /** Where an account is shown. */
  public static String path(String name) {
    return path("/user", name);
  }

  /** Where something is asked about an account. */
  public static String path(String page, String name) {
    return page + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  /** Where it is asked whether a device is to be shut out. */
  public static String devicePath(String name, String device) {
    return path("/user/revoke-device", name) + "&device=" + device;
  }

  private void act(Context context, String command) {
    var name = Pages.field(context, "name");
    pages.act(context, List.of(command, name), path(name));
  }

  /** The constant of that name, or the first. */
  private static <E extends Enum<E>> E choice(E[] constants, String name) {
    return Arrays.stream(constants)
        .filter(constant -> constant.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(constants[0]);
  }

  /** What the page of one account shows. */
  public record UserPage(UserView user, AccountKeys keys) {}

  /** What the table shows. */
  public record ListView(String part, Filter filter, Sort sort, List<UserView> users, long total) {}
}
