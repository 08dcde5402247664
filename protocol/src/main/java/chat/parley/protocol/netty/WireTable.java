package chat.parley.protocol.netty;

import static chat.parley.protocol.netty.WireType.cbor;
import static chat.parley.protocol.netty.WireType.hot;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import chat.parley.protocol.Accepted;
import chat.parley.protocol.AccountStatements;
import chat.parley.protocol.AdvanceCursor;
import chat.parley.protocol.BeginLogin;
import chat.parley.protocol.ConversationPage;
import chat.parley.protocol.ConversationPresence;
import chat.parley.protocol.DeliveryAdvanced;
import chat.parley.protocol.Done;
import chat.parley.protocol.Ephemeral;
import chat.parley.protocol.EpochPage;
import chat.parley.protocol.EpochPublished;
import chat.parley.protocol.FeaturesChanged;
import chat.parley.protocol.FetchAccount;
import chat.parley.protocol.FetchEpochs;
import chat.parley.protocol.FetchMessages;
import chat.parley.protocol.FetchVault;
import chat.parley.protocol.FinishLogin;
import chat.parley.protocol.Frame;
import chat.parley.protocol.Goodbye;
import chat.parley.protocol.Hello;
import chat.parley.protocol.ListConversations;
import chat.parley.protocol.LoginChallenge;
import chat.parley.protocol.MalformedFrameException;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.MessagePage;
import chat.parley.protocol.OpenConversation;
import chat.parley.protocol.Ping;
import chat.parley.protocol.PluginPush;
import chat.parley.protocol.PluginReply;
import chat.parley.protocol.PluginRequest;
import chat.parley.protocol.PublishEpoch;
import chat.parley.protocol.PublishStatements;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Register;
import chat.parley.protocol.RestoreStatements;
import chat.parley.protocol.SendMessage;
import chat.parley.protocol.ShowConversation;
import chat.parley.protocol.SignedIn;
import chat.parley.protocol.StatementPublished;
import chat.parley.protocol.VaultContent;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every frame, its type byte and how it is encoded. Codes are wire form: they never change and are
 * never used again. Requests are below 0x40, replies below 0x80, pushes below 0xC0.
 *
 * @see "docs/protocol.md, 2.1"
 */
final class WireTable {
  static final List<WireType<?>> TYPES =
      List.of(
          cbor(0x01, BeginLogin.class),
          cbor(0x02, FinishLogin.class),
          cbor(0x03, Register.class),
          cbor(0x04, FetchVault.class),
          cbor(0x05, PublishStatements.class),
          cbor(0x06, FetchAccount.class),
          cbor(0x07, ListConversations.class),
          cbor(0x08, OpenConversation.class),
          cbor(0x09, PublishEpoch.class),
          cbor(0x0A, FetchEpochs.class),
          cbor(0x0B, FetchMessages.class),
          hot(0x0C, SendMessage.class, HotBodies.SEND_MESSAGE),
          hot(0x0D, AdvanceCursor.class, HotBodies.ADVANCE_CURSOR),
          cbor(0x0E, ShowConversation.class),
          cbor(0x0F, PluginRequest.class),
          cbor(0x10, Ping.class),
          cbor(0x11, RestoreStatements.class),
          hot(0x40, Done.class, HotBodies.DONE),
          cbor(0x41, Refused.class),
          cbor(0x42, LoginChallenge.class),
          cbor(0x43, SignedIn.class),
          cbor(0x44, VaultContent.class),
          cbor(0x45, AccountStatements.class),
          cbor(0x46, ConversationPage.class),
          cbor(0x47, EpochPage.class),
          cbor(0x48, MessagePage.class),
          hot(0x49, Accepted.class, HotBodies.ACCEPTED),
          cbor(0x4A, PluginReply.class),
          cbor(0x80, Hello.class),
          hot(0x81, MessageDelivery.class, HotBodies.MESSAGE_DELIVERY),
          cbor(0x82, StatementPublished.class),
          cbor(0x83, EpochPublished.class),
          cbor(0x84, DeliveryAdvanced.class),
          cbor(0x85, ConversationPresence.class),
          cbor(0x86, FeaturesChanged.class),
          cbor(0x87, PluginPush.class),
          cbor(0x88, Goodbye.class),
          hot(0xC0, Ephemeral.class, HotBodies.EPHEMERAL));

  private static final Map<Class<?>, WireType<?>> BY_FRAME =
      TYPES.stream().collect(toUnmodifiableMap(WireType::frame, identity()));
  private static final Map<Integer, WireType<?>> BY_CODE =
      TYPES.stream().collect(toUnmodifiableMap(WireType::code, identity()));

  private WireTable() {}

  /** {@code u8 type | body}; the caller releases the result. */
  static ByteBuf encode(Frame frame, ByteBufAllocator allocator) {
    return known(BY_FRAME.get(frame.getClass()), "frame without a line").encode(frame, allocator);
  }

  /**
   * Reads one frame that is all of {@code in}; the caller keeps ownership of the buffer.
   *
   * @throws MalformedFrameException when it is not exactly one frame
   */
  static Frame decode(ByteBuf in) {
    if (!in.isReadable()) {
      throw new MalformedFrameException("an empty frame");
    }
    int code = in.readUnsignedByte();
    return known(BY_CODE.get(code), "unknown frame type " + code).body().read(in);
  }

  private static WireType<?> known(@Nullable WireType<?> type, String otherwise) {
    if (type == null) {
      throw new MalformedFrameException(otherwise);
    }
    return type;
  }
}
