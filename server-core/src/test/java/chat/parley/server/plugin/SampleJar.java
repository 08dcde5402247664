package chat.parley.server.plugin;

import chat.parley.plugin.ChatPlugin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** Writes, compiles and packs a plugin that is no part of this build. */
final class SampleJar {
  private final String id;
  private String version = "1.0.0";
  private String api = "1, 0";
  private String needs = "";
  private String settings = "PluginDescriptor.NoSettings";
  private String start = "";
  private String members = "";
  private final Map<String, String> resources = new LinkedHashMap<>();

  SampleJar(String id) {
    this.id = id;
  }

  SampleJar version(String version) {
    this.version = version;
    return this;
  }

  SampleJar api(int major, int minor) {
    this.api = major + ", " + minor;
    return this;
  }

  SampleJar needs(String... ids) {
    this.needs = "\"" + String.join("\", \"", ids) + "\"";
    return this;
  }

  /** A settings record by its components. */
  SampleJar settings(String components) {
    this.settings = "Options";
    return members("public record Options(%s) {}".formatted(components));
  }

  /** Code of the start method; {@code context} is at hand. */
  SampleJar start(String code) {
    this.start = code;
    return this;
  }

  /** More members of the plugin's class. */
  SampleJar members(String code) {
    this.members += code;
    return this;
  }

  SampleJar resource(String path, String content) {
    resources.put(path, content);
    return this;
  }

  /** A start method that answers {@code id/say} with a word. */
  SampleJar saying(String word) {
    return start(
        """
        context.requests().handle("%s/say", RequestRule.standard(),
            (caller, payload) -> Bytes.wrap("%s".getBytes()));
        """
            .formatted(id, word));
  }

  /** Writes the jar; one that is there is replaced in one step. */
  void write(Path jar, Path scratch) throws IOException {
    var work = Files.createTempDirectory(scratch, "sample");
    var source = work.resolve("SamplePlugin.java");
    Files.writeString(source, source());
    compile(source, work);
    var packed = work.resolve("sample.jar");
    pack(work.resolve("sample"), packed);
    Files.move(packed, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private String source() {
    return """
    package sample;
    import chat.parley.crypto.encoding.Bytes;
    import chat.parley.plugin.*;
    import chat.parley.protocol.*;
    import java.time.Duration;
    import java.util.*;
    public final class SamplePlugin implements ChatPlugin {
      public PluginDescriptor descriptor() {
        return new PluginDescriptor("%s", "%s", ApiVersion.of(%s), Set.of(%s), %s.class);
      }
      public void start(PluginContext context) {
        %s
      }
      %s
    }
    """
        .formatted(id, version, api, needs, settings, start, members);
  }

  private static void compile(Path source, Path target) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var result =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            target.toString(),
            source.toString());
    if (result != 0) {
      throw new AssertionError("the sample does not compile");
    }
  }

  private void pack(Path classes, Path jar) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var files = Files.list(classes)) {
      for (var file : new ArrayList<>(files.toList())) {
        add(out, "sample/" + file.getFileName(), Files.readAllBytes(file));
      }
      add(out, "META-INF/services/" + ChatPlugin.class.getName(), bytes("sample.SamplePlugin"));
      for (var resource : List.copyOf(resources.entrySet())) {
        add(out, resource.getKey(), bytes(resource.getValue()));
      }
    }
  }

  private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(content);
    out.closeEntry();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
