package chat.parley.admin.web;

import chat.parley.admin.web.AdminWebConfig.Tls;
import chat.parley.admin.web.host.HostFiles;
import chat.parley.server.admin.access.AdminAccess;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The addresses given to people. Thread: any. */
public final class Links {
  private final AdminWebConfig config;
  private final AdminAccess access;
  private final HostFiles files;
  private final AtomicReference<@Nullable URI> setup = new AtomicReference<>();
  private volatile int port;

  Links(AdminWebConfig config, AdminAccess access, HostFiles files) {
    this.config = config;
    this.access = access;
    this.files = files;
  }

  void servedOn(int actualPort) {
    port = actualPort;
  }

  /** Where the dashboard is. */
  public URI address() {
    var scheme = config.security() instanceof Tls ? "https" : "http";
    var host = config.hostNames().stream().sorted().findFirst().orElse("localhost");
    return URI.create("%s://%s:%d/".formatted(scheme, host, port));
  }

  /** A new setup link, the only good one from now on, also in the host's file. */
  public Optional<URI> issueSetup() {
    var link = access.issueSetupLink().map(token -> address().resolve("/setup?token=" + token));
    setup.set(link.orElse(null));
    link.ifPresent(files::writeSetupLink);
    return link;
  }

  /** Removes every admin account and session; the link makes the next owner. */
  public URI resetOwner() {
    access.resetOwner();
    return issueSetup().orElseThrow();
  }

  /** Forgets the setup link, because it did its work. */
  public void setupIsDone() {
    setup.set(null);
    files.removeSetupLink();
  }

  Optional<URI> setup() {
    return Optional.ofNullable(setup.get());
  }

  /** A new one-time sign-in link, the only good one from now on. */
  public Optional<URI> issueSignIn() {
    return access.issueSignInLink().map(token -> address().resolve("/sign-in/link?token=" + token));
  }
}
