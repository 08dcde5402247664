package chat.parley.admin.web.page;

import chat.parley.server.admin.Overview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page of a signed-in person shows around its content.
 *
 * @param csrf the word its forms carry
 * @param assets version of the static files, part of their addresses
 * @param notice what the last action came to
 */
public record Frame(
    String title,
    Section section,
    String admin,
    String csrf,
    String assets,
    Overview overview,
    @Nullable Notice notice) {

  /** The places of the menu. */
  public List<Section> sections() {
    return List.of(Section.values());
  }

  /** The vital figures as the foot of the page shows them. */
  public Vitals vitals() {
    return Vitals.of(overview);
  }
}
