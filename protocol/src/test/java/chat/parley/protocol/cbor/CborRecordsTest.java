package chat.parley.protocol.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.MalformedFrameException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CborRecordsTest {
  record Faces(List<String> faces) {}

  record Tree(List<Tree> branches) {}

  @Test
  void carriesTheLongestList() {
    var faces = new Faces(Collections.nCopies(FrameLimits.LIST.amount(), ":)"));

    assertThat(CborRecords.read(Faces.class, CborRecords.write(faces))).isEqualTo(faces);
  }

  @Test
  void refusesListOverTheLimit() {
    assertMalformed(new Faces(Collections.nCopies(FrameLimits.LIST.amount() + 1, ":)")));
  }

  @Test
  void refusesTextOverTheLimit() {
    assertMalformed(new Faces(List.of("x".repeat(FrameLimits.STRING.amount() + 1))));
  }

  @Test
  void refusesNullInAList() {
    assertMalformed(new Faces(Collections.singletonList(null)));
  }

  @Test
  void refusesDeepNesting() {
    var tree = new Tree(List.of());
    for (int depth = 0; depth < 20; depth++) {
      tree = new Tree(List.of(tree));
    }
    var bytes = CborRecords.write(tree);

    assertThatThrownBy(() -> CborRecords.read(Tree.class, bytes))
        .isInstanceOf(MalformedFrameException.class);
  }

  @Test
  void refusesByteStringThatClaimsMoreThanThereIs() {
    var lengthBomb = Bytes.fromHex("a1656661636573" + "815b7fffffffffffffff00");

    assertThatThrownBy(() -> CborRecords.read(Faces.class, lengthBomb))
        .isInstanceOf(MalformedFrameException.class);
  }

  private static void assertMalformed(Faces faces) {
    var bytes = CborRecords.write(faces);
    assertThatThrownBy(() -> CborRecords.read(Faces.class, bytes))
        .isInstanceOf(MalformedFrameException.class);
  }
}
