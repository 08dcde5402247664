package chat.parley.crypto.cast;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.epoch.TieBreak;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementId;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What another implementation needs to make the golden values itself: the seeds behind the keys,
 * and the statements that the others refer to.
 */
final class GoldenInputs {
  private GoldenInputs() {}

  static void add(Map<String, String> values, Chat chat) {
    seeds(values, chat);
    referred(values, chat);
    login(values);
    tieBreak(values);
  }

  private static void seeds(Map<String, String> values, Chat chat) {
    values.put("input server seeds", hex(Chat.SERVER.exportSeeds()));
    values.put("input alice seeds", hex(chat.alice.identity.exportSeeds()));
    values.put("input bob seeds", hex(chat.bob.identity.exportSeeds()));
    values.put("input desk seed", hex(chat.desk.key.exportSeed()));
    values.put("input lap seed", hex(chat.lap.key.exportSeed()));
    values.put("input phone seed", hex(chat.phone.key.exportSeed()));
  }

  private static void referred(Map<String, String> values, Chat chat) {
    statement(values, "bob root", chat.bob.root);
    statement(values, "bob devices", chat.bobList);
    statement(values, "lap kem", chat.lapKem);
    statement(values, "phone kem", chat.phoneKem);
  }

  private static void statement(Map<String, String> values, String name, SignedStatement<?> it) {
    values.put(name, it.encode().toHex());
    values.put(name + " id", it.id().toString());
  }

  private static void login(Map<String, String> values) {
    var random = new SeededRandom("golden login");
    values.put("input login client nonce", random.bytes(32).toHex());
    values.put("input login server nonce", random.bytes(32).toHex());
    values.put("input served salt", random.bytes(16).toHex());
    values.put("input leaf", Hash.of(Bytes.fromHex("1eaf")).toString());
  }

  /** {@code tie break 01} wins over all behind it: {@code name | device | epoch id}. */
  private static void tieBreak(Map<String, String> values) {
    var candidates =
        Stream.of("alice", "alice2", "bob", "zoe", "zoë", "żaba", "éclair", "ﾄ𐀀", "𐐨", "中")
            .flatMap(GoldenInputs::candidates)
            .sorted(TieBreak.ORDER.reversed())
            .toList();
    for (var rank = 1; rank <= candidates.size(); rank++) {
      var candidate = candidates.get(rank - 1);
      values.put(
          "tie break %02d".formatted(rank),
          "%s|%s|%s".formatted(candidate.creator(), candidate.device(), candidate.epoch()));
    }
  }

  /** Two devices of one account, the second with two epochs. */
  private static Stream<TieBreak.Candidate> candidates(String name) {
    var random = new SeededRandom("tie " + name);
    var creator = CanonicalName.parse(name).orElseThrow();
    var one = DeviceId.random(random);
    var other = DeviceId.random(random);
    return Stream.of(one, other, other)
        .map(device -> new TieBreak.Candidate(creator, device, id(random)));
  }

  private static StatementId id(SeededRandom random) {
    return StatementId.fromHex(random.bytes(StatementId.LENGTH).toHex());
  }

  private static String hex(byte[] octets) {
    return Bytes.wrap(octets).toHex();
  }
}
