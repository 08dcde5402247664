package chat.parley.server.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * The server's log: a file a day, rolled earlier when it grows large, at most 30 days and 200 MB of
 * them. Times are UTC.
 */
public final class ServerLog implements AutoCloseable {
  private static final String LINE =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level %logger{20} %msg%n%ex";

  /** Libraries name peers and addresses at info level; those are nobody's business in a log. */
  private static final Map<String, Level> QUIET =
      Map.of(
          "io.netty", Level.WARN,
          "io.javalin", Level.WARN,
          "org.eclipse.jetty", Level.WARN);

  private final LoggerContext context;

  private ServerLog(LoggerContext context) {
    this.context = context;
  }

  /** Sends everything that is logged in this process to files in the folder. */
  public static ServerLog into(Path folder) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(appender(context, folder));
    QUIET.forEach((name, level) -> context.getLogger(name).setLevel(level));
    return new ServerLog(context);
  }

  private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path folder) {
    var appender = new RollingFileAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setFile(folder.resolve("parley.log").toString());
    appender.setEncoder(encoder(context));
    appender.setRollingPolicy(rolling(context, folder, appender));
    appender.start();
    return appender;
  }

  private static PatternLayoutEncoder encoder(LoggerContext context) {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern(LINE);
    encoder.start();
    return encoder;
  }

  private static SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling(
      LoggerContext context, Path folder, RollingFileAppender<ILoggingEvent> parent) {
    var policy = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
    policy.setContext(context);
    policy.setParent(parent);
    policy.setFileNamePattern(folder.resolve("parley-%d{yyyy-MM-dd}.%i.log.gz").toString());
    policy.setMaxFileSize(FileSize.valueOf("20MB"));
    policy.setMaxHistory(30);
    policy.setTotalSizeCap(FileSize.valueOf("200MB"));
    policy.start();
    return policy;
  }

  /** Writes out what is still held back. */
  @Override
  public void close() {
    context.stop();
  }
}
