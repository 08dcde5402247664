package chat.parley.admin.web.asset;

import chat.parley.crypto.hash.Digests;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.security.RouteRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * The static files, read and compressed once at the start. Their addresses hold a version made of
 * their content, so browsers may keep them for ever.
 */
public final class Assets {
  private static final int VERSION_BYTES = 6;
  private static final String FOR_EVER = "private, max-age=31536000, immutable";

  private final Map<Asset, Content> contents = new TreeMap<>();
  private final String version;

  /** Reads all of them. */
  public Assets() {
    var digest = Digests.sha256();
    for (var asset : Asset.values()) {
      var plain = read(asset);
      digest.update(plain);
      contents.put(asset, new Content(plain, compressed(plain)));
    }
    version = HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
  }

  /** Changes whenever a file does. */
  public String version() {
    return version;
  }

  /** Adds an exact route for each. */
  public void addTo(RoutesConfig routes, RouteRole role) {
    for (var asset : Asset.values()) {
      var path = "/assets/%s/%s".formatted(version, asset.file());
      routes.get(path, context -> serve(context, asset), role);
    }
  }

  private void serve(Context context, Asset asset) {
    var content = Objects.requireNonNull(contents.get(asset));
    var accepted = Objects.requireNonNullElse(context.header(Header.ACCEPT_ENCODING), "");
    context.header(Header.CACHE_CONTROL, FOR_EVER).header(Header.VARY, Header.ACCEPT_ENCODING);
    context.contentType(asset.type());
    if (accepted.contains("gzip")) {
      context.header(Header.CONTENT_ENCODING, "gzip").result(content.compressed);
    } else {
      context.result(content.plain);
    }
  }

  private static byte[] read(Asset asset) {
    try (var stream = Asset.class.getResourceAsStream(asset.resource())) {
      return Objects.requireNonNull(stream, asset.resource()).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] compressed(byte[] plain) {
    var buffer = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(buffer)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return buffer.toByteArray();
  }

  /** One file as it is served; a class, since arrays have no value equality. */
  private static final class Content {
    private final byte[] plain;
    private final byte[] compressed;

    Content(byte[] plain, byte[] compressed) {
      this.plain = plain;
      this.compressed = compressed;
    }
  }
}
