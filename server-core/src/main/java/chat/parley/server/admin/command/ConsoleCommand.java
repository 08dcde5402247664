package chat.parley.server.admin.command;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One command.
 *
 * @param words its name, one or two words
 * @param parameters what follows, the optional ones last
 * @param summary one sentence for the help
 * @param action is given the arguments by parameter name; an {@link IllegalArgumentException} it
 *     throws is its error
 */
record ConsoleCommand(
    List<String> words,
    List<Parameter> parameters,
    String summary,
    Weight weight,
    Function<Map<String, String>, CommandResult> action) {
  ConsoleCommand {
    words = List.copyOf(words);
    parameters = List.copyOf(parameters);
  }

  /** A command without parameters. */
  static ConsoleCommand plain(
      String name,
      String summary,
      Weight weight,
      Function<Map<String, String>, CommandResult> action) {
    return new ConsoleCommand(List.of(name.split(" ")), List.of(), summary, weight, action);
  }

  /** A command with one parameter. */
  static ConsoleCommand with(
      String name,
      Parameter parameter,
      String summary,
      Weight weight,
      Function<Map<String, String>, CommandResult> action) {
    return new ConsoleCommand(
        List.of(name.split(" ")), List.of(parameter), summary, weight, action);
  }

  String name() {
    return String.join(" ", words);
  }

  /** The name and its parameters. */
  String usage() {
    return Stream.concat(words.stream(), parameters.stream().map(Parameter::usage))
        .collect(Collectors.joining(" "));
  }

  boolean startsOff(List<String> line) {
    return line.size() >= words.size() && line.subList(0, words.size()).equals(words);
  }

  /**
   * The arguments of a line by parameter name.
   *
   * @throws IllegalArgumentException when there are too few or too many
   */
  Map<String, String> arguments(List<String> line) {
    var given = line.subList(words.size(), line.size());
    var needed = parameters.stream().filter(Parameter::isRequired).count();
    if (given.size() < needed || given.size() > parameters.size()) {
      throw new IllegalArgumentException("Usage: " + usage());
    }
    return Stream.iterate(0, index -> index < given.size(), index -> index + 1)
        .collect(Collectors.toMap(index -> parameters.get(index).name(), given::get));
  }
}
