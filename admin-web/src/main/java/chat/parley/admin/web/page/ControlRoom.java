package chat.parley.admin.web.page;

import chat.parley.admin.web.guard.SignedIn;
import chat.parley.server.admin.ActivityLine;
import chat.parley.server.admin.ServerAdmin;
import chat.parley.server.admin.access.AdminAccess;
import chat.parley.server.admin.command.CommandResult;
import chat.parley.server.admin.command.Weight;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The two panes: activity on the left, the console on the right. */
public final class ControlRoom {
  private final Pages pages;
  private final ServerAdmin server;
  private final AdminAccess access;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();

  /** The page of one dashboard. */
  public ControlRoom(Pages pages, ServerAdmin server, AdminAccess access, Clock clock) {
    this.pages = pages;
    this.server = server;
    this.access = access;
    this.clock = clock;
  }

  /** Shows it. */
  public void show(Context context) {
    pages.show(
        context, Section.CONTROL_ROOM, "control", new View(List.of(ActivityLine.Kind.values())));
  }

  /** Runs one line of the console; a dangerous one needs a password that was proven lately. */
  public void run(Context context) {
    var signedIn = SignedIn.on(context);
    var line = Pages.field(context, "line");
    if (server.console().weigh(line) == Weight.DANGEROUS
        && !signedIn.session().confirmedBy(clock.instant())
        && !confirmed(context, signedIn, line)) {
      return;
    }
    answer(context, line, server.console().run(signedIn.operator(), line));
  }

  /** What an unfinished line may become, as a JSON list. */
  public void complete(Context context) throws JsonProcessingException {
    var candidates = server.console().complete(Pages.query(context, "line"));
    context.contentType(ContentType.APPLICATION_JSON).result(json.writeValueAsString(candidates));
  }

  private boolean confirmed(Context context, SignedIn signedIn, String line) {
    var password = Pages.field(context, "password");
    if (password.isEmpty()) {
      ask(context, line, "");
      return false;
    }
    return switch (access.confirm(signedIn.session(), password)) {
      case CONFIRMED -> true;
      case REFUSED -> ask(context, line, "That password is wrong.");
      case THROTTLED -> ask(context, line, "Too many attempts. Wait a minute.");
    };
  }

  private boolean ask(Context context, String line, String problem) {
    pages.showPart(context, "console-password", Map.of("view", new Question(line, problem)));
    return false;
  }

  private void answer(Context context, String line, CommandResult result) {
    pages.showPart(context, "console-result", Map.of("line", line, "result", result));
  }

  /** What the page shows. */
  public record View(List<ActivityLine.Kind> kinds) {}

  /**
   * A dangerous line waiting for the password.
   *
   * @param problem what was wrong with the last one; empty when nothing
   */
  public record Question(String line, String problem) {}
}
