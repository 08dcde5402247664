package chat.parley.client.sight;

import chat.parley.crypto.sight.Audience;
import chat.parley.crypto.sight.Carries;
import chat.parley.crypto.sight.Sealed;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.stream.Stream;

/** What the annotations of a part, or of the family of a type, say. */
record Marks(Optional<Audience> audience, Optional<Class<?>> carried) {
  static Marks of(AnnotatedElement part) {
    return new Marks(
        Optional.ofNullable(part.getAnnotation(Sealed.class)).map(Sealed::value),
        Optional.ofNullable(part.getAnnotation(Carries.class)).map(Carries::value));
  }

  static Marks of(Class<?> type) {
    return Stream.concat(Stream.of(type), Stream.of(type.getInterfaces()))
        .map(each -> of((AnnotatedElement) each))
        .filter(Marks::any)
        .findFirst()
        .orElseGet(() -> new Marks(Optional.empty(), Optional.empty()));
  }

  boolean any() {
    return audience.isPresent() || carried.isPresent();
  }

  Marks orElse(Marks other) {
    return any() ? this : other;
  }
}
