package chat.parley.admin.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** The precompiled templates; whatever they print is escaped for the place it is printed in. */
public final class Templates {
  private static final String PACKAGE = "chat.parley.admin.web.pages";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

  /** Draws a template as the answer. */
  void draw(Context context, String template, Map<String, Object> values) {
    var output = new StringOutput();
    engine.render(template + ".jte", values, output);
    context.html(output.toString());
  }
}
