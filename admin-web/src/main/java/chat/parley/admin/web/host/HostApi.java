package chat.parley.admin.web.host;

import chat.parley.admin.web.Links;
import chat.parley.server.admin.Operator;
import chat.parley.server.admin.Operator.Surface;
import chat.parley.server.admin.Overview;
import chat.parley.server.admin.ServerAdmin;
import chat.parley.server.admin.audit.AuditLog;
import chat.parley.server.admin.command.CommandResult;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** REST for the host's terminal: commands, links, figures. */
public final class HostApi {
  private final ServerAdmin server;
  private final AuditLog audit;
  private final Links links;
  private final ObjectMapper json = new ObjectMapper();

  /** The routes of one dashboard. */
  public HostApi(ServerAdmin server, AuditLog audit, Links links) {
    this.server = server;
    this.audit = audit;
    this.links = links;
  }

  /**
   * {@code POST /api/commands {"line": "users list"}}: runs it and answers {@code {"kind": "text",
   * "text"}}, {@code {"kind": "table", "columns", "rows"}} or, with status 422, {@code {"kind":
   * "failure", "reason"}}.
   */
  public void command(Context context) {
    var line = line(context);
    if (line.isEmpty()) {
      context.status(HttpStatus.BAD_REQUEST);
      answer(context, new Failure("failure", "Send {\"line\": \"a command\"}."));
      return;
    }
    switch (server.console().run(operator(context), line.get())) {
      case CommandResult.Text(var text) -> answer(context, new Text("text", text));
      case CommandResult.Table(var columns, var rows) ->
          answer(context, new Table("table", columns, rows));
      case CommandResult.Failure(var reason) -> {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        answer(context, new Failure("failure", reason));
      }
    }
  }

  /** {@code POST /api/setup-link}: {@code {"url"}}, or 409 when an owner exists. */
  public void setupLink(Context context) {
    link(context, "setup link", links.issueSetup(), "There is an owner already.");
  }

  /** {@code POST /api/sign-in-link}: {@code {"url"}}, or 409 while there is no owner. */
  public void signInLink(Context context) {
    link(context, "sign-in link", links.issueSignIn(), "There is no owner yet; use setup-link.");
  }

  /** {@code POST /api/reset-owner}: {@code {"kind": "text", "text"}} with the new setup link. */
  public void resetOwner(Context context) {
    var link = links.resetOwner();
    answer(
        context,
        new Text(
            "text",
            "Removed every account of the dashboard. Make the owner anew, within 30 minutes: "
                + link));
  }

  /** {@code GET /api/overview}: the vital figures; times in seconds. */
  public void overview(Context context) {
    answer(context, Figures.of(server.overview()));
  }

  private void link(Context context, String deed, Optional<URI> link, String otherwise) {
    audit.record(operator(context), deed, link.isPresent() ? "done" : otherwise);
    if (link.isPresent()) {
      answer(context, Map.of("url", link.get().toString()));
    } else {
      context.status(HttpStatus.CONFLICT);
      answer(context, new Failure("failure", otherwise));
    }
  }

  private Optional<String> line(Context context) {
    try {
      return Optional.ofNullable(json.readTree(context.body()))
          .map(body -> body.get("line"))
          .filter(JsonNode::isTextual)
          .map(JsonNode::textValue);
    } catch (JsonProcessingException _) {
      return Optional.empty(); // answered with what is expected
    }
  }

  private void answer(Context context, Object body) {
    try {
      context.contentType(ContentType.APPLICATION_JSON).result(json.writeValueAsString(body));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("plain values have a JSON form", impossible);
    }
  }

  private static Operator operator(Context context) {
    return new Operator("host", context.ip(), Surface.HOST);
  }

  private record Text(String kind, String text) {}

  private record Table(String kind, List<String> columns, List<List<String>> rows) {}

  private record Failure(String kind, String reason) {}

  private record Figures(
      boolean doorOpen,
      int connected,
      int waiting,
      double messagesPerSecond,
      long messages,
      long refusedSignIns,
      int diskUsedPercent,
      long uptimeSeconds) {
    static Figures of(Overview overview) {
      return new Figures(
          overview.door() == Overview.DoorState.OPEN,
          overview.connected(),
          overview.waiting(),
          overview.messagesPerSecond(),
          overview.messagesSinceStart(),
          overview.refusedSignIns(),
          overview.diskUsedPercent(),
          overview.uptime().toSeconds());
    }
  }
}
