package chat.parley.crypto.sight;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only clients open this: a component of a record, what a method of an envelope returns, or all
 * that the records of a family hold. The pages "What the server can see" are made from these marks.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.TYPE})
public @interface Sealed {
  /** Who can. */
  Audience value();
}
