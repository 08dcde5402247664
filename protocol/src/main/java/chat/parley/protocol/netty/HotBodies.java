package chat.parley.protocol.netty;

import static chat.parley.protocol.netty.HotFields.CONVERSATION_ID;
import static chat.parley.protocol.netty.HotFields.REQUEST_ID;

import chat.parley.protocol.Accepted;
import chat.parley.protocol.AdvanceCursor;
import chat.parley.protocol.Done;
import chat.parley.protocol.Ephemeral;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.SendMessage;

/** The frames of the message path, written by hand because each is handled for every message. */
final class HotBodies {
  /** {@code u32 requestId | sealed}. */
  static final Body<SendMessage> SEND_MESSAGE =
      new HotBody<>(
          REQUEST_ID,
          SendMessage::sealed,
          (frame, out) -> out.writeInt(frame.requestId().value()),
          in -> new SendMessage(HotFields.requestId(in), HotFields.rest(in)));

  /** {@code u32 requestId | u64 sequence | u64 storedAt}. */
  static final Body<Accepted> ACCEPTED =
      new HotBody<>(
          REQUEST_ID + 2 * Long.BYTES,
          null,
          (frame, out) ->
              out.writeInt(frame.requestId().value())
                  .writeLong(frame.sequence())
                  .writeLong(frame.storedAt().toEpochMilli()),
          in -> new Accepted(HotFields.requestId(in), in.readLong(), HotFields.instant(in)));

  /** {@code u64 sequence | u64 storedAt | sealed}. */
  static final Body<MessageDelivery> MESSAGE_DELIVERY =
      new HotBody<>(
          2 * Long.BYTES,
          MessageDelivery::sealed,
          (frame, out) ->
              out.writeLong(frame.sequence()).writeLong(frame.storedAt().toEpochMilli()),
          in -> new MessageDelivery(in.readLong(), HotFields.instant(in), HotFields.rest(in)));

  /** {@code u32 requestId | 17 B conversation | u64 sequence}. */
  static final Body<AdvanceCursor> ADVANCE_CURSOR =
      new HotBody<>(
          REQUEST_ID + CONVERSATION_ID + Long.BYTES,
          null,
          (frame, out) -> {
            out.writeInt(frame.requestId().value());
            HotFields.write(frame.conversation().value(), out);
            out.writeLong(frame.sequence());
          },
          in ->
              new AdvanceCursor(
                  HotFields.requestId(in), HotFields.conversation(in), in.readLong()));

  /** {@code u32 requestId}. */
  static final Body<Done> DONE =
      new HotBody<>(
          REQUEST_ID,
          null,
          (frame, out) -> out.writeInt(frame.requestId().value()),
          in -> new Done(HotFields.requestId(in)));

  /** {@code sealed}. */
  static final Body<Ephemeral> EPHEMERAL =
      new HotBody<>(0, Ephemeral::sealed, (_, _) -> {}, in -> new Ephemeral(HotFields.rest(in)));

  private HotBodies() {}
}
