package chat.parley.crypto.sight;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * These bytes, or each of these, are the encoding of another type: what the server sees of them is
 * what it sees of that type's parts.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Carries {
  /** The type, or the sealed family of types. */
  Class<?> value();
}
