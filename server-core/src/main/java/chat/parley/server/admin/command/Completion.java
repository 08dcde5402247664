package chat.parley.server.admin.command;

import java.util.List;
import java.util.stream.Stream;

/** Finishes what an operator began to type. */
final class Completion {
  private static final int MOST = 50;

  private final CommandTable commands;

  Completion(CommandTable commands) {
    this.commands = commands;
  }

  /** Whole lines the unfinished one may become. */
  List<String> of(String line) {
    var open = line.isEmpty() || Character.isWhitespace(line.charAt(line.length() - 1));
    List<String> words;
    try {
      words = Words.of(line);
    } catch (IllegalArgumentException _) {
      return List.of(); // inside a quote nothing can be guessed
    }
    var finished = open ? words : words.subList(0, words.size() - 1);
    var begun = open ? "" : words.getLast();
    return Stream.concat(names(finished), arguments(finished))
        .filter(candidate -> candidate.startsWith(begun))
        .distinct()
        .sorted()
        .limit(MOST)
        .map(candidate -> join(finished, candidate))
        .toList();
  }

  private Stream<String> names(List<String> finished) {
    return commands.all().stream()
        .map(ConsoleCommand::words)
        .filter(words -> words.size() > finished.size())
        .filter(words -> words.subList(0, finished.size()).equals(finished))
        .map(words -> words.get(finished.size()));
  }

  private Stream<String> arguments(List<String> finished) {
    return commands.find(finished).stream()
        .filter(command -> finished.size() - command.words().size() < command.parameters().size())
        .map(command -> command.parameters().get(finished.size() - command.words().size()))
        .flatMap(parameter -> parameter.choices().get().stream());
  }

  private static String join(List<String> finished, String last) {
    return String.join(
        " ", Stream.concat(finished.stream(), Stream.of(last)).map(Words::quoted).toList());
  }
}
