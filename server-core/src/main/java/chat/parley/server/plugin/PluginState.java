package chat.parley.server.plugin;

/** How a plugin is. */
public sealed interface PluginState {
  /** One word for tables and logs. */
  default String word() {
    return switch (this) {
      case Running _ -> "RUNNING";
      case Disabled _ -> "DISABLED";
      case Failed _ -> "FAILED";
    };
  }

  /** One sentence behind the word; empty when there is nothing to say. */
  default String detail() {
    return switch (this) {
      case Running running -> running.status();
      case Disabled _ -> "";
      case Failed failed -> failed.reason();
    };
  }

  /**
   * It serves.
   *
   * @param status what the plugin says of itself: {@code 42 emotes}
   */
  record Running(String status) implements PluginState {}

  /** The operator switched it off. */
  record Disabled() implements PluginState {}

  /**
   * It should serve and cannot; the server is up without it.
   *
   * @param reason what happened and, where known, what to do
   */
  record Failed(String reason) implements PluginState {}
}
