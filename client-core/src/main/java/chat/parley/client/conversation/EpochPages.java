package chat.parley.client.conversation;

import chat.parley.client.connection.Uplink;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.protocol.EpochPage;
import chat.parley.protocol.EpochRecord;
import chat.parley.protocol.FetchEpochs;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.WrapFor;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The server's epochs of a conversation, page by page from the newest. Waits for the server. */
final class EpochPages {
  private final Uplink uplink;

  EpochPages(Uplink uplink) {
    this.uplink = uplink;
  }

  /**
   * Hands over page after page, each newest first, down to the epoch after {@code floor}.
   *
   * @param floor number of the newest epoch that is not needed; -1 for all
   */
  void down(Room room, WrapFor whose, long floor, Consumer<List<EpochRecord>> taker) {
    var before = Long.MAX_VALUE;
    var more = true;
    while (more) {
      var page = page(room, whose, before);
      taker.accept(page.epochs());
      var lowest = lowest(page).orElse(0L);
      more = page.more() && lowest > floor + 1 && lowest < before;
      before = lowest;
    }
  }

  private EpochPage page(Room room, WrapFor whose, long before) {
    return uplink.call(
        EpochPage.class,
        id -> new FetchEpochs(id, room.id(), whose, before, FrameLimits.PAGE.amount()));
  }

  /** A page that cannot be read to its end is the last one. */
  private static Optional<Long> lowest(EpochPage page) {
    return page.epochs().isEmpty()
        ? Optional.empty()
        : EpochIntake.read(page.epochs().getLast().statement())
            .map(SignedStatement::statement)
            .map(Epoch::number);
  }
}
