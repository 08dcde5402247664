package chat.parley.server.transport;

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.OpenSslContextOption;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import javax.net.ssl.SSLException;

/** Client sides of TLS: the usual one and odd ones. */
final class TestTls {
  private TestTls() {}

  static SslContext usual() {
    return build(client("parley/1").sslProvider(SslProvider.OPENSSL));
  }

  static SslContext onlyGroup(String group) {
    return build(
        client("parley/1")
            .sslProvider(SslProvider.OPENSSL)
            .option(OpenSslContextOption.GROUPS, new String[] {group}));
  }

  static SslContext java() {
    return build(client("parley/1").sslProvider(SslProvider.JDK));
  }

  static SslContext speaking(String protocol) {
    return build(client(protocol).sslProvider(SslProvider.OPENSSL));
  }

  static SslContext version(String version) {
    return build(client("parley/1").sslProvider(SslProvider.OPENSSL).protocols(version));
  }

  static SslContext withoutProtocol() {
    return build(
        SslContextBuilder.forClient()
            .endpointIdentificationAlgorithm("")
            .trustManager(InsecureTrustManagerFactory.INSTANCE));
  }

  private static SslContextBuilder client(String protocol) {
    return SslContextBuilder.forClient()
        .trustManager(InsecureTrustManagerFactory.INSTANCE)
        .endpointIdentificationAlgorithm("")
        .applicationProtocolConfig(
            new ApplicationProtocolConfig(
                Protocol.ALPN,
                SelectorFailureBehavior.NO_ADVERTISE,
                SelectedListenerFailureBehavior.ACCEPT,
                protocol));
  }

  private static SslContext build(SslContextBuilder builder) {
    try {
      return builder.build();
    } catch (SSLException unusable) {
      throw new AssertionError(unusable);
    }
  }
}
