package chat.parley.admin.web;

import chat.parley.admin.web.AdminWebConfig.Plain;
import chat.parley.admin.web.AdminWebConfig.Tls;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Javalin as the dashboard runs it. */
final class JavalinServer {
  private static final long LARGEST_REQUEST = 64 << 10;

  private JavalinServer() {}

  static Javalin start(AdminWebConfig config, Dashboard dashboard) {
    var javalin = Javalin.create(javalinConfig -> configure(javalinConfig, config, dashboard));
    try {
      return javalin.start();
    } catch (JavalinBindException taken) {
      throw new CannotServeException(
          "The dashboard's port %d on %s is taken. Choose another with --admin-port."
              .formatted(config.port(), config.bind().getHostAddress()),
          taken);
    }
  }

  private static void configure(JavalinConfig javalin, AdminWebConfig config, Dashboard dashboard) {
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.startup.startupWatcherEnabled = false;
    javalin.concurrency.useVirtualThreads = true;
    javalin.http.maxRequestSize = LARGEST_REQUEST;
    javalin.http.compressionStrategy = CompressionStrategy.NONE; // secrets stand in the pages
    javalin.router.treatMultipleSlashesAsSingleSlash = false;
    javalin.router.caseInsensitiveRoutes = false;
    javalin.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    javalin.jetty.addConnector((server, http) -> connector(server, http, config));
    new Routes(dashboard).addTo(javalin.routes);
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, AdminWebConfig config) {
    var connector =
        switch (config.security()) {
          case Plain _ -> new ServerConnector(server, new HttpConnectionFactory(http));
          case Tls(var context) -> {
            var factory = new SslContextFactory.Server();
            factory.setSslContext(context);
            http.addCustomizer(new SecureRequestCustomizer(false));
            yield new ServerConnector(
                server,
                new SslConnectionFactory(factory, "http/1.1"),
                new HttpConnectionFactory(http));
          }
        };
    connector.setHost(config.bind().getHostAddress());
    connector.setPort(config.port());
    return connector;
  }
}
