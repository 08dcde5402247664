package chat.parley.server.plugin;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an option of a plugin may be, told by the type of its record component. */
enum OptionType {
  TEXT("write one text") {
    @Override
    Object read(Class<?> type, List<String> values) {
      return only(values);
    }
  },
  NUMBER("write a whole number") {
    @Override
    Object read(Class<?> type, List<String> values) {
      return Integer.valueOf(only(values));
    }
  },
  SWITCH("write true or false") {
    @Override
    Object read(Class<?> type, List<String> values) {
      var word = only(values);
      if (word.equals("true") || word.equals("false")) {
        return Boolean.valueOf(word);
      }
      throw new IllegalArgumentException();
    }
  },
  DURATION("write a number and s, m, h or d, such as 14d") {
    @Override
    Object read(Class<?> type, List<String> values) {
      var parts = SPAN.matcher(only(values));
      if (!parts.matches()) {
        throw new IllegalArgumentException();
      }
      var amount = Long.parseLong(parts.group(1));
      return switch (parts.group(2)) {
        case "s" -> Duration.ofSeconds(amount);
        case "m" -> Duration.ofMinutes(amount);
        case "h" -> Duration.ofHours(amount);
        default -> Duration.ofDays(amount);
      };
    }
  },
  CHOICE("write one of") {
    @Override
    Object read(Class<?> type, List<String> values) {
      var word = only(values);
      return choices(type).stream()
          .filter(choice -> word(choice).equals(word))
          .findFirst()
          .orElseThrow(IllegalArgumentException::new);
    }

    @Override
    String remedy(Class<?> type) {
      return super.remedy(type)
          + " "
          + String.join(", ", choices(type).stream().map(OptionType::word).toList());
    }
  },
  LIST("write a list of texts, such as [one, two]") {
    @Override
    Object read(Class<?> type, List<String> values) {
      return values;
    }
  };

  private static final Pattern SPAN = Pattern.compile("(\\d{1,9})([smhd])");

  private final String remedy;

  OptionType(String remedy) {
    this.remedy = remedy;
  }

  /**
   * The type of a component.
   *
   * @throws UnusablePluginException when no option can be of that type
   */
  static OptionType of(Class<?> type) {
    if (type == String.class) {
      return TEXT;
    } else if (type == int.class) {
      return NUMBER;
    } else if (type == boolean.class) {
      return SWITCH;
    } else if (type == Duration.class) {
      return DURATION;
    } else if (type.isEnum()) {
      return CHOICE;
    } else if (type == List.class) {
      return LIST;
    }
    throw new UnusablePluginException("no option can be of type " + type.getName());
  }

  /**
   * The value that is written.
   *
   * @throws IllegalArgumentException when it cannot be read; {@link #remedy} says what to write
   */
  abstract Object read(Class<?> type, List<String> values);

  /** What to write instead. */
  String remedy(Class<?> type) {
    return remedy;
  }

  private static String only(List<String> values) {
    if (values.size() != 1) {
      throw new IllegalArgumentException();
    }
    return values.getFirst();
  }

  private static List<Enum<?>> choices(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).<Enum<?>>map(choice -> (Enum<?>) choice).toList();
  }

  /** How a choice is written in the file. */
  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
