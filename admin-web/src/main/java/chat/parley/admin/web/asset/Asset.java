package chat.parley.admin.web.asset;

/**
 * The static files there are; nothing else is served.
 *
 * <p>Tabler, htmx, Inter and JetBrains Mono come out of their own jars at build time.
 */
enum Asset {
  TABLER("tabler/tabler.min.css", "text/css; charset=utf-8"),
  STYLE("parley.css", "text/css; charset=utf-8"),
  TOKENS("tokens.css", "text/css; charset=utf-8"),
  HTMX("htmx/htmx.min.js", "text/javascript; charset=utf-8"),
  THEME("theme.js", "text/javascript; charset=utf-8"),
  LIVE("live.js", "text/javascript; charset=utf-8"),
  CONTROL("control.js", "text/javascript; charset=utf-8"),
  ICON("icon.svg", "image/svg+xml"),
  INTER("inter/Inter-Regular.otf", "font/otf"),
  INTER_SEMIBOLD("inter/Inter-SemiBold.otf", "font/otf"),
  JETBRAINS_MONO("jetbrains-mono/JetBrainsMono-Regular.ttf", "font/ttf");

  private final String resource;
  private final String type;

  Asset(String resource, String type) {
    this.resource = resource;
    this.type = type;
  }

  /** Beside this class on the class path. */
  String resource() {
    return resource;
  }

  String type() {
    return type;
  }

  /** The last part of its address. */
  String file() {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }
}
