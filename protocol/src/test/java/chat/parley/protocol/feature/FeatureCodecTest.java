package chat.parley.protocol.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import chat.parley.protocol.MalformedFrameException;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.emotes.Emoji;
import chat.parley.protocol.emotes.EmotesCodec;
import chat.parley.protocol.emotes.EmotesReply;
import chat.parley.protocol.emotes.EmotesRequest;
import chat.parley.protocol.emotes.TextFace;
import chat.parley.protocol.friends.Friend;
import chat.parley.protocol.friends.FriendChange;
import chat.parley.protocol.friends.FriendsCodec;
import chat.parley.protocol.friends.FriendsPush;
import chat.parley.protocol.friends.FriendsRefusal;
import chat.parley.protocol.friends.FriendsReply;
import chat.parley.protocol.friends.FriendsRequest;
import chat.parley.protocol.friends.WaitingRequest;
import chat.parley.protocol.history.HistoryCodec;
import chat.parley.protocol.history.HistoryReply;
import chat.parley.protocol.history.HistoryRequest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureCodecTest {
  private static final AccountId ACCOUNT = AccountId.of(Bytes.zeros(16));
  private static final CanonicalName ALICE = new CanonicalName("alice");
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123Z");

  @ParameterizedTest
  @MethodSource
  void readsWhatItWroteBesideItsType(Sample<?> sample) {
    sample.assertTravelsBesideItsType();
  }

  static Stream<Sample<?>> readsWhatItWroteBesideItsType() {
    return Stream.of(
        new Sample<>(FriendsCodec.REQUESTS, new FriendsRequest.Add(ALICE)),
        new Sample<>(FriendsCodec.REQUESTS, new FriendsRequest.Accept(ALICE)),
        new Sample<>(FriendsCodec.REQUESTS, new FriendsRequest.Decline(ALICE)),
        new Sample<>(FriendsCodec.REQUESTS, new FriendsRequest.Remove(ALICE)),
        new Sample<>(FriendsCodec.REQUESTS, new FriendsRequest.Block(ALICE)),
        new Sample<>(FriendsCodec.REQUESTS, new FriendsRequest.Unblock(ALICE)),
        new Sample<>(FriendsCodec.REQUESTS, new FriendsRequest.ListAll()),
        new Sample<>(
            FriendsCodec.PUSHES,
            new FriendsPush.Changed(FriendChange.FRIEND, ACCOUNT, ALICE, true, NOON)),
        new Sample<>(FriendsCodec.PUSHES, new FriendsPush.Presence(ACCOUNT, ALICE, false)),
        new Sample<>(EmotesCodec.REQUESTS, new EmotesRequest.ListAll()),
        new Sample<>(HistoryCodec.REQUESTS, new HistoryRequest.Page(ConversationId.NONE, 17, 200)));
  }

  @ParameterizedTest
  @MethodSource
  void readsWhatItWroteWithItsTag(Sample<?> sample) {
    sample.assertTravelsWithItsTag();
  }

  static Stream<Sample<?>> readsWhatItWroteWithItsTag() {
    var friend = new Friend(ACCOUNT, ALICE, true, NOON);
    return Stream.of(
        new Sample<>(FriendsCodec.REPLIES, new FriendsReply.Requested(ALICE)),
        new Sample<>(FriendsCodec.REPLIES, new FriendsReply.BecameFriends(friend)),
        new Sample<>(FriendsCodec.REPLIES, new FriendsReply.Done()),
        new Sample<>(FriendsCodec.REPLIES, new FriendsReply.Refused(FriendsRefusal.YOURSELF)),
        new Sample<>(
            FriendsCodec.REPLIES,
            new FriendsReply.FriendList(
                List.of(friend),
                List.of(new WaitingRequest(ALICE, NOON)),
                List.of(),
                List.of(ALICE))),
        new Sample<>(
            EmotesCodec.REPLIES,
            new EmotesReply.EmoteList(
                List.of(new TextFace("shrug", "¯\\_(ツ)_/¯")),
                List.of(new Emoji("😀", "grinning face", "Smileys")))),
        new Sample<>(
            HistoryCodec.REPLIES,
            new HistoryReply.HistoryPage(
                List.of(new MessageDelivery(3, NOON, Bytes.fromHex("0102"))), true)),
        new Sample<>(HistoryCodec.REPLIES, new HistoryReply.UnknownConversation()));
  }

  @Test
  void writesTheSameBytesForEver() {
    assertThat(FriendsCodec.REQUESTS.encode(new FriendsRequest.Add(ALICE)).toHex())
        .isEqualTo("bf646e616d6565616c696365ff");
    assertThat(FriendsCodec.REPLIES.pack(new FriendsReply.Requested(ALICE)).toHex())
        .isEqualTo("bf6374616769726571756573746564" + "64626f64794dbf646e616d6565616c696365ffff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // nothing
        "a0", // no name
        "bf646e616d65f6ff", // null
        "bf646e616d6501ff", // a number
        "bf646e616d6565414c494345ff", // ALICE: not canonical
        "bf646e616d6560ff", // empty name
        "bf646e616d6565616c6963", // truncated
        "bf646e616d6565616c696365ff00", // trailing byte
      })
  void refusesWhatIsNoRequest(String payload) {
    assertThatThrownBy(() -> FriendsCodec.REQUESTS.decode("friends/add", Bytes.fromHex(payload)))
        .isInstanceOf(MalformedFrameException.class);
  }

  @Test
  void refusesTypeOfAnotherFeature() {
    assertThatThrownBy(() -> FriendsCodec.REQUESTS.decode("emotes/list", Bytes.fromHex("a0")))
        .isInstanceOf(MalformedFrameException.class);
  }

  @Test
  void refusesSequenceBelowOne() {
    var page = HistoryCodec.REQUESTS.encode(new HistoryRequest.Page(ConversationId.NONE, 1, 1));
    var zero =
        Bytes.fromHex(page.toHex().replace("65717565" + "6e636501", "65717565" + "6e636500"));

    assertThat(zero).isNotEqualTo(page);
    assertThatThrownBy(() -> HistoryCodec.REQUESTS.decode("history/page", zero))
        .isInstanceOf(MalformedFrameException.class);
  }

  @Test
  void writesNothingOfAnotherFamily() {
    var incomplete =
        new FeatureCodec<FriendsReply>(java.util.Map.of("done", FriendsReply.Done.class));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> incomplete.pack(new FriendsReply.Requested(ALICE)));
  }

  @Test
  void everyKindHasItsType() {
    assertThat(FriendsCodec.REQUESTS.types())
        .hasSameSizeAs(FriendsRequest.class.getPermittedSubclasses());
    assertThat(FriendsCodec.REPLIES.types())
        .hasSameSizeAs(FriendsReply.class.getPermittedSubclasses());
    assertThat(FriendsCodec.PUSHES.types())
        .hasSameSizeAs(FriendsPush.class.getPermittedSubclasses());
    assertThat(EmotesCodec.REPLIES.types())
        .hasSameSizeAs(EmotesReply.class.getPermittedSubclasses());
    assertThat(HistoryCodec.REPLIES.types())
        .hasSameSizeAs(HistoryReply.class.getPermittedSubclasses());
  }

  record Sample<T>(FeatureCodec<T> codec, T value) {
    void assertTravelsBesideItsType() {
      assertThat(codec.decode(codec.type(value), codec.encode(value))).isEqualTo(value);
    }

    void assertTravelsWithItsTag() {
      assertThat(codec.unpack(codec.pack(value))).isEqualTo(value);
    }
  }
}
