package chat.parley.client.sight;

import chat.parley.crypto.message.SealedEphemeral;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.statement.Statement;
import chat.parley.protocol.Frame;
import chat.parley.protocol.emotes.EmotesReply;
import chat.parley.protocol.emotes.EmotesRequest;
import chat.parley.protocol.friends.FriendsPush;
import chat.parley.protocol.friends.FriendsReply;
import chat.parley.protocol.friends.FriendsRequest;
import chat.parley.protocol.history.HistoryReply;
import chat.parley.protocol.history.HistoryRequest;
import chat.parley.sealing.message.EphemeralBody;
import chat.parley.sealing.message.MessageBody;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Every type that travels and every field of it, found by reflection from the families down. */
final class TravellingTypes {
  private static final List<Class<?>> FAMILIES =
      List.of(
          SealedMessage.class,
          MessageBody.class,
          SealedEphemeral.class,
          EphemeralBody.class,
          Frame.class,
          Statement.class,
          FriendsRequest.class,
          FriendsReply.class,
          FriendsPush.class,
          EmotesRequest.class,
          EmotesReply.class,
          HistoryRequest.class,
          HistoryReply.class);

  private final Map<Class<?>, List<TypeField>> types = new LinkedHashMap<>();

  TravellingTypes() {
    FAMILIES.forEach(this::walk);
  }

  /** The types that were met. */
  Set<Class<?>> types() {
    return types.keySet();
  }

  /** All fields, in the order of the types and, inside each, of the code. */
  List<TypeField> fields() {
    return types.values().stream().flatMap(List::stream).toList();
  }

  private void walk(Class<?> family) {
    leaves(family)
        .filter(type -> !types.containsKey(type))
        .forEach(
            type -> {
              types.put(type, List.of()); // its place comes before those of its parts
              types.put(type, type.isRecord() ? ofRecord(type) : ofEnvelope(type));
            });
  }

  private List<TypeField> ofRecord(Class<?> type) {
    var components = type.getRecordComponents();
    return components.length == 0
        ? List.of(TypeField.withoutFields(type, Marks.of(type)))
        : Stream.of(components)
            .map(part -> field(type, part.getName(), Form.of(part.getGenericType()), part))
            .toList();
  }

  /** A class around bytes: its parts are what its marked methods return. */
  private List<TypeField> ofEnvelope(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Marks.of(method).any())
        .sorted(Comparator.comparing(Method::getName))
        .map(part -> field(type, part.getName(), Form.of(part.getGenericReturnType()), part))
        .toList();
  }

  private TypeField field(Class<?> type, String name, Form form, AnnotatedElement part) {
    var marks = Marks.of(part).orElse(Marks.of(type));
    var shown = marks.carried().map(form::holding).orElse(form);
    if (marks.audience().isPresent() || !shown.hasParts()) {
      return new TypeField(type, name, shown, Seen.by(marks));
    }
    walk(shown.element());
    var inside = leaves(shown.element()).flatMap(leaf -> parts(leaf).stream());
    return new TypeField(type, name, shown, Seen.ofParts(inside.map(TypeField::seen).toList()));
  }

  private List<TypeField> parts(Class<?> type) {
    return Objects.requireNonNull(types.get(type));
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(TravellingTypes::leaves)
        : Stream.of(type);
  }
}
