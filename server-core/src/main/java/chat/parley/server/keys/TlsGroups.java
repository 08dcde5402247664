package chat.parley.server.keys;

import io.netty.handler.ssl.ReferenceCountedOpenSslEngine;
import io.netty.internal.tcnative.SSL;
import javax.net.ssl.SSLEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads back which key agreement a TLS handshake came to. */
public final class TlsGroups {
  /** Said of Java's own TLS, which does not tell and offers no post-quantum group. */
  public static final String UNTOLD = "classical (Java TLS)";

  private static final Logger LOG = LoggerFactory.getLogger(TlsGroups.class);

  private TlsGroups() {}

  /** The group of an engine whose handshake is done: {@code X25519MLKEM768} or {@code X25519}. */
  public static String negotiated(SSLEngine engine) {
    if (!(engine instanceof ReferenceCountedOpenSslEngine nativeEngine)) {
      return UNTOLD;
    }
    try {
      return SSL.getGroupName(nativeEngine.sslPointer());
    } catch (Exception untold) {
      LOG.warn("the TLS library does not tell its group", untold);
      return "unknown";
    }
  }
}
