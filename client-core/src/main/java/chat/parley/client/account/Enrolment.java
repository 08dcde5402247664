package chat.parley.client.account;

import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.RefusedException;
import chat.parley.client.connection.ServerConnection;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.ClientStore;
import chat.parley.crypto.chain.ChainDecision;
import chat.parley.crypto.chain.ChainRule;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.sign.HybridPublicKey;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.verify.IdentityCheck;
import chat.parley.crypto.verify.Verdict;
import chat.parley.protocol.AccountStatements;
import chat.parley.protocol.FetchAccount;
import chat.parley.protocol.FetchVault;
import chat.parley.protocol.PublishStatements;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.VaultContent;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.password.PasswordKey;
import chat.parley.sealing.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/**
 * Adds this device to an account whose password was proven on the connection: opens the vault,
 * checks everything in it against the account's own statements, signs the next device list.
 *
 * @see "docs/encryption.md, 6, Login, 4 and 5"
 */
final class Enrolment {
  private static final int TRIES = 3;

  private final ServerConnection connection;
  private final ClientStore store;
  private final Clock clock;
  private final SecureRandom random;

  Enrolment(ServerConnection connection, ClientStore store, Clock clock, SecureRandom random) {
    this.connection = connection;
    this.store = store;
    this.clock = clock;
    this.random = random;
  }

  /** A device that was added, and the open vault. */
  record Joined(Device device, Vault vault) {}

  Joined join(CanonicalName name, AccountId account, PasswordKey password) {
    var header = header();
    var vault = open(header.statement(), password);
    try {
      for (var attempt = 1; ; attempt++) {
        try {
          return new Joined(add(name, account, header, vault), vault);
        } catch (RefusedException refused) {
          if (refused.code() != RefusalCode.HEAD_MOVED || attempt == TRIES) {
            throw refused;
          }
        }
      }
    } catch (RuntimeException failed) {
      vault.close();
      throw failed;
    }
  }

  /** Opens the account's vault again; the caller closes it. */
  Vault open(PasswordKey password) {
    return open(header().statement(), password);
  }

  private SignedStatement<VaultHeader> header() {
    return SignedStatement.decode(
        connection.call(VaultContent.class, FetchVault::new).vaultHeader(), VaultHeader.class);
  }

  private Device add(
      CanonicalName name, AccountId account, SignedStatement<VaultHeader> header, Vault vault) {
    var last = checkedList(name, account, header);
    if (last.devices().size() >= DeviceList.MAX_DEVICES) {
      throw new ProblemException(
          Kind.DEVICE_LIMIT,
          "The account has %d devices already; remove one first."
              .formatted(DeviceList.MAX_DEVICES));
    }
    try (var fresh = NewDevice.generate(random, clock.instant())) {
      var list = fresh.addedTo(last);
      var signedList = SignedStatement.sign(list, vault.identity(), random).encode();
      var kem = fresh.firstKem(list).encode();
      var server = HybridPublicKey.decode(connection.greeting().hello().identityKey());
      var device =
          Device.create(
              store,
              fresh.identity(list, server.fingerprint(), name),
              fresh,
              Device.Standing.JOINING);
      return told(device, signedList, kem);
    }
  }

  private Device told(Device device, Bytes list, Bytes kem) {
    try {
      connection.tell(id -> new PublishStatements(id, List.of(list, kem)));
      return device;
    } catch (RefusedException refused) {
      device.discard();
      throw refused;
    }
  }

  /** The account's newest list, after the whole chain was checked down to the vault's key. */
  private DeviceList checkedList(
      CanonicalName name, AccountId account, SignedStatement<VaultHeader> header) {
    var found = connection.call(AccountStatements.class, id -> new FetchAccount(id, account, 0));
    var root = root(found.roots());
    var own =
        root.statement().name().equals(name)
            && root.statement().accountId().equals(account)
            && root.statement().key().equals(header.statement().key());
    var lists =
        found.deviceLists().stream()
            .map(list -> SignedStatement.decode(list, DeviceList.class))
            .toList();
    var last = lists.isEmpty() ? null : lists.getLast().statement();
    if (!own || last == null || !chained(lists, root.statement())) {
      throw dishonest();
    }
    require(IdentityCheck.vaultHeader(header, root.statement()));
    require(IdentityCheck.sameVault(header.statement(), last));
    return last;
  }

  private SignedStatement<AccountRoot> root(List<Bytes> roots) {
    if (roots.size() != 1) {
      throw dishonest();
    }
    var root = SignedStatement.decode(roots.getFirst(), AccountRoot.class);
    require(IdentityCheck.root(root, connection.greeting().hello().server()));
    return root;
  }

  private static boolean chained(List<SignedStatement<DeviceList>> lists, AccountRoot root) {
    var decision = ChainRule.begin(lists.getFirst().statement());
    for (var list : lists) {
      require(IdentityCheck.deviceList(list, root));
      if (decision instanceof ChainDecision.Accepted(var head) && list != lists.getFirst()) {
        decision = ChainRule.append(head, list.statement());
      }
    }
    return decision instanceof ChainDecision.Accepted;
  }

  private static Vault open(VaultHeader header, PasswordKey password) {
    try {
      return Vault.open(header, password);
    } catch (UnopenableException _) {
      throw dishonest();
    }
  }

  private static void require(Verdict verdict) {
    if (!verdict.ok()) {
      throw dishonest();
    }
  }

  private static ProblemException dishonest() {
    return new ProblemException(
        Kind.REFUSED,
        "What the server keeps of this account is not what its owner signed. This device was not added; tell the operator.");
  }
}
