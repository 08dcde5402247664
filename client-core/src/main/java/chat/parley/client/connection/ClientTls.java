package chat.parley.client.connection;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.OpenSslContextOption;
import io.netty.handler.ssl.ReferenceCountedOpenSslEngine;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.netty.internal.tcnative.SSL;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TLS 1.3 with the hybrid group, from BoringSSL where there is one for this platform, else from the
 * JDK, which has no hybrid group.
 *
 * @see "docs/protocol.md, 1"
 */
final class ClientTls {
  private static final Logger LOG = LoggerFactory.getLogger(ClientTls.class);
  private static final String PROTOCOL = "parley/1";
  private static final String[] GROUPS = {"X25519MLKEM768", "X25519"};

  private ClientTls() {}

  /**
   * Any certificate is taken here: who the server is says its signed boot statement over the
   * certificate's key, which is checked before a byte is sent. Authorities would add nothing.
   */
  static SslContext context() {
    var provider = OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK;
    var builder =
        SslContextBuilder.forClient()
            .sslProvider(provider)
            .protocols("TLSv1.3")
            .trustManager(InsecureTrustManagerFactory.INSTANCE)
            .endpointIdentificationAlgorithm("")
            .applicationProtocolConfig(
                new ApplicationProtocolConfig(
                    Protocol.ALPN,
                    SelectorFailureBehavior.NO_ADVERTISE,
                    SelectedListenerFailureBehavior.ACCEPT,
                    PROTOCOL));
    if (provider == SslProvider.OPENSSL) {
      builder.option(OpenSslContextOption.GROUPS, GROUPS);
    }
    try {
      return builder.build();
    } catch (SSLException unsupported) {
      throw new IllegalStateException("this Java runtime has no TLS 1.3", unsupported);
    }
  }

  /** Hash of the key in the certificate the peer showed. */
  static Hash peerLeaf(SslHandler tls) {
    try {
      var leaf = tls.engine().getSession().getPeerCertificates()[0];
      return Hash.of(Bytes.wrap(leaf.getPublicKey().getEncoded()));
    } catch (SSLPeerUnverifiedException nothingShown) {
      throw new ConnectionLostException("The server showed no certificate.", nothingShown);
    }
  }

  /** The key agreement that was negotiated, not the one that was asked for. */
  static String group(SslHandler tls) {
    if (!(tls.engine() instanceof ReferenceCountedOpenSslEngine engine)) {
      return "unknown";
    }
    try {
      return SSL.getGroupName(engine.sslPointer());
    } catch (Exception untold) {
      LOG.debug("the TLS library does not tell its group", untold);
      return "unknown";
    }
  }
}
