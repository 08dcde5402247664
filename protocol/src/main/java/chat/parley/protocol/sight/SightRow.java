package chat.parley.protocol.sight;

/**
 * One field of one type.
 *
 * @param type the record's or envelope's name in the code
 * @param field its name there; empty for a type without fields, whose coming alone says something
 * @param form the type of the field
 * @param sight what the server can see of it
 * @param verdict the same in a few words: "sealed for the devices of the chat"
 * @param words what the field is for
 */
public record SightRow(
    String type, String field, String form, Sight sight, String verdict, String words) {
  /** The field with its type in front, as programmers write it. */
  public String place() {
    return field.isEmpty() ? type : type + "." + field;
  }
}
