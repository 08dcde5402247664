package chat.parley.server.plugin;

import static chat.parley.server.plugin.YamlNodes.problem;

import chat.parley.plugin.Setting;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Makes a plugin's settings record of what plugins.yml says, defaults filled in. */
final class SettingsReader {
  private SettingsReader() {}

  /**
   * The settings of one plugin.
   *
   * @throws PluginsFileException when an option is unknown or cannot be read; names line and remedy
   * @throws UnusablePluginException when the record itself is not fit for settings
   */
  static Record read(String id, Class<? extends Record> type, PluginsFile.Entry entry) {
    var components = type.getRecordComponents();
    refuseUnknown(id, components, entry);
    var values = Arrays.stream(components).map(one -> value(id, one, entry)).toArray();
    return create(id, type, values, entry);
  }

  private static void refuseUnknown(
      String id, RecordComponent[] components, PluginsFile.Entry entry) {
    var known = Arrays.stream(components).map(SettingsReader::optionName).toList();
    entry
        .options()
        .forEach(
            (name, option) -> {
              if (!known.contains(name)) {
                throw problem(
                    option.line(),
                    "plugin '%s' has no option '%s'".formatted(id, name),
                    known.isEmpty() ? "remove the line" : "use one of " + String.join(", ", known));
              }
            });
  }

  private static Object value(String id, RecordComponent component, PluginsFile.Entry entry) {
    var type = OptionType.of(component.getType());
    var option = entry.options().get(optionName(component));
    if (option == null) {
      return defaultValue(id, component, type);
    }
    try {
      if (option.list() != (type == OptionType.LIST)) {
        throw new IllegalArgumentException();
      }
      return type.read(component.getType(), option.values());
    } catch (IllegalArgumentException _) {
      throw problem(
          option.line(),
          "option '%s' of plugin '%s' is %s"
              .formatted(optionName(component), id, String.join(", ", option.values())),
          type.remedy(component.getType()));
    }
  }

  private static Object defaultValue(String id, RecordComponent component, OptionType type) {
    var setting = component.getAnnotation(Setting.class);
    if (setting == null) {
      throw new UnusablePluginException(
          "option '%s' of plugin '%s' lacks @Setting".formatted(optionName(component), id));
    }
    var text = setting.defaultValue();
    try {
      return type.read(component.getType(), type == OptionType.LIST ? items(text) : List.of(text));
    } catch (IllegalArgumentException wrong) {
      throw new UnusablePluginException(
          "option '%s' of plugin '%s' has a default that cannot be read"
              .formatted(optionName(component), id),
          wrong);
    }
  }

  private static List<String> items(String text) {
    return text.isBlank() ? List.of() : List.of(text.split(",\\s*"));
  }

  private static Record create(
      String id, Class<? extends Record> type, Object[] values, PluginsFile.Entry entry) {
    try {
      var types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      throw problem(
          entry.line(),
          "the options of plugin '%s' do not fit: %s"
              .formatted(id, UnusablePluginException.reason(refused.getCause())),
          "change them");
    } catch (ReflectiveOperationException unfit) {
      throw new UnusablePluginException("its settings cannot be made", unfit);
    }
  }

  /** {@code inviteLifetime} is written {@code invite-lifetime}. */
  private static String optionName(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
