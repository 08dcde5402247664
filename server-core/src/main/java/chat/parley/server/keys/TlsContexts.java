package chat.parley.server.keys;

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.DelegatingSslContext;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.OpenSslContextOption;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/**
 * TLS 1.3 for the server: the native library with the post-quantum hybrid group first, or Java's
 * own TLS where there is no native library. No session tickets, no early data.
 */
public final class TlsContexts {
  /** The one application protocol spoken here. */
  public static final String PROTOCOL = "parley/1";

  private static final String CLASSICAL_GROUP = "X25519";
  private static final String[] GROUPS = {"X25519MLKEM768", CLASSICAL_GROUP};

  private TlsContexts() {}

  static SslContext server(PrivateKey key, X509Certificate certificate) {
    try {
      var builder =
          SslContextBuilder.forServer(key, certificate)
              .protocols("TLSv1.3")
              .applicationProtocolConfig(parleyOnly());
      return OpenSsl.isAvailable() ? hybrid(builder).build() : new JavaTls(builder);
    } catch (SSLException unusable) {
      throw new IllegalStateException("TLS cannot be set up", unusable);
    }
  }

  private static SslContextBuilder hybrid(SslContextBuilder builder) {
    // OPENSSL, not OPENSSL_REFCNT: an old context lives exactly as long as its last connection.
    return builder.sslProvider(SslProvider.OPENSSL).option(OpenSslContextOption.GROUPS, GROUPS);
  }

  private static ApplicationProtocolConfig parleyOnly() {
    // The native library knows no FATAL_ALERT: the session handler refuses any other protocol.
    return new ApplicationProtocolConfig(
        Protocol.ALPN,
        SelectorFailureBehavior.NO_ADVERTISE,
        SelectedListenerFailureBehavior.ACCEPT,
        PROTOCOL);
  }

  /** Java's TLS takes its groups from each engine, not from the context. */
  private static final class JavaTls extends DelegatingSslContext {
    JavaTls(SslContextBuilder builder) throws SSLException {
      super(builder.sslProvider(SslProvider.JDK).build());
    }

    @Override
    protected void initEngine(SSLEngine engine) {
      var parameters = engine.getSSLParameters();
      parameters.setNamedGroups(new String[] {CLASSICAL_GROUP});
      engine.setSSLParameters(parameters);
    }
  }
}
