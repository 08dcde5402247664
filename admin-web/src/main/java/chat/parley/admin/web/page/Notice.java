package chat.parley.admin.web.page;

import chat.parley.server.admin.command.CommandResult;

/** One sentence on top of the next page: what the last action came to. */
public record Notice(Tone tone, String words) {
  /** How it ended. */
  public enum Tone {
    GOOD,
    BAD
  }

  static Notice of(CommandResult result) {
    return switch (result) {
      case CommandResult.Text(var text) -> new Notice(Tone.GOOD, text);
      case CommandResult.Table _ -> new Notice(Tone.GOOD, "Done.");
      case CommandResult.Failure(var reason) -> new Notice(Tone.BAD, reason);
    };
  }

  /** True when what was asked for was done. */
  public boolean good() {
    return tone == Tone.GOOD;
  }
}
