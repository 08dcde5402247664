package chat.parley.server.account.signin;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.LoginMethod;
import chat.parley.crypto.login.LoginTranscript;
import chat.parley.crypto.sign.Ed25519PublicKey;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.plugin.Caller;
import chat.parley.protocol.Access;
import chat.parley.protocol.BeginLogin;
import chat.parley.protocol.FinishLogin;
import chat.parley.protocol.LoginChallenge;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.RequestId;
import chat.parley.server.limit.AddressBlock;
import chat.parley.server.store.AccountRecord;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.DeviceRecord;
import chat.parley.server.store.VaultLogin;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Checks proofs of identity by challenge and signature; holds nothing one could sign in with.
 *
 * <p>Thread: any that may block: it reads the store.
 *
 * @see "docs/encryption.md, 6, Login"
 */
public final class Authenticator {
  private static final String FAILED = "Name, password or device is wrong.";
  private static final String THROTTLED = "Too many attempts; wait a few minutes and try again.";

  private final Fingerprint server;
  private final AccountStore accounts;
  private final DecoyAccounts decoys;
  private final PasswordLimits limits;
  private final SecureRandom random;

  /**
   * An authenticator for one server.
   *
   * @param server fingerprint of its identity, part of every transcript
   * @param decoySecret 32 bytes, the same for ever
   */
  public Authenticator(
      Fingerprint server,
      AccountStore accounts,
      Bytes decoySecret,
      PasswordLimits limits,
      SecureRandom random) {
    this.server = server;
    this.accounts = accounts;
    this.decoys = new DecoyAccounts(decoySecret);
    this.limits = limits;
    this.random = random;
  }

  /**
   * Answers a claim with a challenge, for unknown names and devices too.
   *
   * @param leaf hash of the TLS key of the connection
   */
  public Begun begin(Hash leaf, BeginLogin request) {
    var method = request.method();
    var name = canonical(request.name());
    if (name.isEmpty()) {
      return new Begun.Declined(RefusalCode.NAME_INVALID, "That cannot be a name.");
    }
    if (!wellFormed(method, request)) {
      return new Begun.Declined(RefusalCode.MALFORMED, "Nonce, method and device do not fit.");
    }
    if (method != LoginMethod.DEVICE && !limits.permits(name.get())) {
      return new Begun.Declined(RefusalCode.RATE_LIMITED, THROTTLED);
    }
    return challenge(leaf, request, method, name.get());
  }

  /** Checks the proof. Whatever was wrong, the answer is the same. */
  public Finished finish(AddressBlock from, LoginAttempt attempt, FinishLogin request) {
    var guessable = attempt.transcript().method() != LoginMethod.DEVICE;
    if (guessable && !limits.tryAttempt(from, attempt.name())) {
      return new Finished.Declined(RefusalCode.RATE_LIMITED, THROTTLED);
    }
    if (!attempt.key().verify(attempt.transcript().signed(), request.proof())) {
      return new Finished.Declined(RefusalCode.SIGN_IN_FAILED, FAILED);
    }
    if (guessable) {
      limits.succeeded(attempt.name());
    }
    return admit(attempt);
  }

  private Begun challenge(Hash leaf, BeginLogin request, LoginMethod method, CanonicalName name) {
    // The decoy is made for known names too, so that the time taken tells nothing.
    var account = accounts.byName(name);
    var decoy = decoys.login(name);
    var key =
        new Ed25519PublicKey(
            claimedKey(account, method, request.device()).orElse(decoy.passwordKey()));
    var nonce = Bytes.random(random, LoginTranscript.NONCE_LENGTH);
    if (method == LoginMethod.DEVICE) {
      var transcript = transcript(leaf, request, method, name, nonce, Bytes.empty(), Bytes.empty());
      return new Begun.Challenged(
          new LoginChallenge(request.requestId(), nonce, Bytes.empty(), 0, 0, 0),
          new LoginAttempt(transcript, key));
    }
    var login = account.map(AccountRecord::login).orElse(decoy);
    var costs = new KdfParameters(login.memoryKiB(), login.iterations(), login.parallelism());
    var transcript = transcript(leaf, request, method, name, nonce, costs.encoded(), login.salt());
    return new Begun.Challenged(
        challenge(request.requestId(), nonce, login), new LoginAttempt(transcript, key));
  }

  private LoginTranscript transcript(
      Hash leaf,
      BeginLogin request,
      LoginMethod method,
      CanonicalName name,
      Bytes nonce,
      Bytes parameters,
      Bytes salt) {
    return new LoginTranscript(
        method,
        server,
        leaf,
        name,
        request.device(),
        request.clientNonce(),
        nonce,
        parameters,
        salt);
  }

  /** True while the caller's device is listed; one that only proved a password has none. */
  public boolean stillLists(Caller caller) {
    return caller.device().equals(DeviceId.NONE)
        || claimedKey(accounts.byId(caller.account()), LoginMethod.DEVICE, caller.device())
            .isPresent();
  }

  /** Reads the account again: it may have changed while the client derived its key. */
  private Finished admit(LoginAttempt attempt) {
    var method = attempt.transcript().method();
    var device = attempt.transcript().device();
    var found = accounts.byName(attempt.name());
    var proven = Optional.of(attempt.key().value());
    if (found.isEmpty() || !claimedKey(found, method, device).equals(proven)) {
      return new Finished.Declined(RefusalCode.SIGN_IN_FAILED, FAILED);
    }
    var account = found.get();
    if (account.disabled()) {
      return new Finished.Declined(
          RefusalCode.ACCOUNT_DISABLED, "The operator of this server disabled this account.");
    }
    if (method == LoginMethod.DEVICE && isBarred(account, device)) {
      return new Finished.Declined(
          RefusalCode.ACCOUNT_DISABLED, "The operator of this server shut this device out.");
    }
    return new Finished.Proven(
        new Caller(account.id(), account.name(), device),
        method == LoginMethod.DEVICE ? Access.FULL : Access.ENROLMENT);
  }

  private static boolean isBarred(AccountRecord account, DeviceId device) {
    return account.devices().stream()
        .anyMatch(listed -> listed.id().equals(device) && listed.barred());
  }

  private static Optional<CanonicalName> canonical(String name) {
    return CanonicalName.parse(name).filter(parsed -> parsed.value().equals(name));
  }

  private static boolean wellFormed(LoginMethod method, BeginLogin request) {
    var namesDevice = !request.device().equals(DeviceId.NONE);
    return namesDevice == (method == LoginMethod.DEVICE)
        && request.clientNonce().length() == LoginTranscript.NONCE_LENGTH;
  }

  /** The key that proves it; empty when the account, or what it claims to have, does not exist. */
  private static Optional<Bytes> claimedKey(
      Optional<AccountRecord> account, LoginMethod method, DeviceId device) {
    return switch (method) {
      case PASSWORD -> account.map(known -> known.login().passwordKey());
      case RECOVERY ->
          account.map(known -> known.login().recoveryKey()).filter(key -> key.length() > 0);
      case DEVICE ->
          account.stream()
              .flatMap(known -> known.devices().stream())
              .filter(listed -> listed.id().equals(device))
              .map(DeviceRecord::signingKey)
              .findFirst();
    };
  }

  private static LoginChallenge challenge(RequestId id, Bytes nonce, VaultLogin login) {
    return new LoginChallenge(
        id, nonce, login.salt(), login.memoryKiB(), login.iterations(), login.parallelism());
  }
}
