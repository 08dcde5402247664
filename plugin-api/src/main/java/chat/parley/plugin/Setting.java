package chat.parley.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one option of a plugin, on a component of its settings record. Component types: {@code
 * String}, {@code int}, {@code boolean}, {@link java.time.Duration} ({@code 30m}, {@code 14d}), an
 * enum, or a {@code List<String>}. The name in plugins.yml is the component's, in kebab case.
 *
 * @since API 1.0
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
  /** The value used when plugins.yml says nothing, written as it would be there. */
  String defaultValue();

  /** One sentence for the operator. */
  String description();
}
