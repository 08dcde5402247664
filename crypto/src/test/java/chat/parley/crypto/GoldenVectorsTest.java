package chat.parley.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.GoldenValues;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.statement.SignedStatement;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Format 1 is frozen: a difference here means that nothing stored can be read any more. */
class GoldenVectorsTest {
  @Test
  void writesTheSameBytesAsEver() throws IOException {
    assertThat(GoldenValues.compute()).containsExactlyInAnyOrderEntriesOf(file());
  }

  @Test
  void readsTheBytesOfEver() throws IOException {
    var file = file();
    for (var name :
        List.of(
            "boot",
            "rotation",
            "notice",
            "notice disabled",
            "root",
            "root 2",
            "devices 1",
            "devices 2",
            "devices revoked",
            "devices of root 2",
            "vault",
            "kem",
            "kem 2",
            "conv",
            "epoch")) {
      var signed = SignedStatement.decode(Bytes.fromHex(Objects.requireNonNull(file.get(name))));
      assertThat(signed.id().toString()).isEqualTo(file.get(name + " id"));
    }
    var message = Bytes.fromHex(Objects.requireNonNull(file.get("message")));
    assertThat(SealedMessage.parse(message).hash().toString()).isEqualTo(file.get("message hash"));
  }

  private static Map<String, String> file() throws IOException {
    try (var input = GoldenVectorsTest.class.getResourceAsStream("/vectors/v1.json")) {
      return new ObjectMapper().readValue(input, new TypeReference<>() {});
    }
  }
}
