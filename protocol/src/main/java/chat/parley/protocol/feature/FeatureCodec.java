package chat.parley.protocol.feature;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.protocol.MalformedFrameException;
import chat.parley.protocol.cbor.CborRecords;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes and reads one sealed family of a feature, each of its records as {@link CborRecords} does.
 *
 * <p>Requests and pushes are told apart by the type of the frame around them ({@link #type}, {@link
 * #encode}, {@link #decode}). Replies have no type of their own and carry a tag ({@link #pack},
 * {@link #unpack}):
 *
 * <pre>
 *   { "tag": text, "body": byte string holding the record's map }
 * </pre>
 *
 * <p>Thread: any; immutable.
 *
 * @param <T> the family
 * @see "docs/protocol.md, 5"
 * @since protocol 1
 */
public final class FeatureCodec<T> {
  private final Map<String, Class<? extends T>> kinds;
  private final Map<Class<? extends T>, String> types;

  /**
   * A codec for a family.
   *
   * @param kinds every record of the family by its type or tag; names are wire form and never
   *     change
   */
  public FeatureCodec(Map<String, Class<? extends T>> kinds) {
    this.kinds = Map.copyOf(kinds);
    this.types =
        kinds.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
  }

  /** All types, or tags, of the family. */
  public Set<String> types() {
    return kinds.keySet();
  }

  /**
   * The type, or tag, of a value.
   *
   * @throws IllegalArgumentException when the value is of another family
   */
  public String type(T value) {
    var type = types.get(value.getClass());
    if (type == null) {
      throw new IllegalArgumentException("not of this family: " + value.getClass().getName());
    }
    return type;
  }

  /** Writes a value whose type travels beside it. */
  public Bytes encode(T value) {
    return CborRecords.write(asRecord(value));
  }

  /**
   * Reads a value whose type travelled beside it.
   *
   * @throws MalformedFrameException when the type is not of this family or the payload cannot be
   *     read as it
   */
  public T decode(String type, Bytes payload) {
    var kind = kinds.get(type);
    if (kind == null) {
      throw new MalformedFrameException("not a type of this feature");
    }
    return kind.cast(CborRecords.read(kind.asSubclass(Record.class), payload));
  }

  /** Writes a value with its tag. */
  public Bytes pack(T value) {
    return CborRecords.write(new Tagged(type(value), encode(value)));
  }

  /**
   * Reads a value with its tag.
   *
   * @throws MalformedFrameException when the tag is not of this family or the payload cannot be
   *     read
   */
  public T unpack(Bytes payload) {
    var tagged = CborRecords.read(Tagged.class, payload);
    return decode(tagged.tag(), tagged.body());
  }

  private Record asRecord(T value) {
    if (value instanceof Record record && types.containsKey(value.getClass())) {
      return record;
    }
    throw new IllegalArgumentException("not of this family: " + value.getClass().getName());
  }
}
