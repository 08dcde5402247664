package chat.parley.client.sight;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

/**
 * The type of a field.
 *
 * @param element what it holds: itself, or an element of the list
 */
record Form(Class<?> element, boolean list) {
  /** Of a type that has no field. */
  static final Form NOTHING = new Form(void.class, false);

  static Form of(Type declared) {
    return switch (declared) {
      case Class<?> plain -> new Form(plain, false);
      case ParameterizedType type
          when type.getRawType() == List.class
              && type.getActualTypeArguments()[0] instanceof Class<?> element ->
          new Form(element, true);
      default -> throw new IllegalStateException("a shape that nothing sent has had: " + declared);
    };
  }

  /** The same shape around what its bytes stand for. */
  Form holding(Class<?> carried) {
    return new Form(carried, list);
  }

  /** False for numbers, texts, ids and whatever else wraps a single value. */
  boolean hasParts() {
    return element.getName().startsWith("chat.parley.") && !element.isEnum() && !wrapsOneValue();
  }

  String shown() {
    if (equals(NOTHING)) {
      return "–";
    }
    return list ? "List<%s>".formatted(name(element)) : name(element);
  }

  /** The name in the code, with the family in front of a nested one. */
  static String name(Class<?> type) {
    var family = type.getEnclosingClass();
    return family == null ? type.getSimpleName() : name(family) + "." + type.getSimpleName();
  }

  private boolean wrapsOneValue() {
    return element.isRecord()
        ? element.getRecordComponents().length == 1
        : !element.isSealed() && !TypeField.isEnvelope(element);
  }
}
