package chat.parley.crypto.epoch;

import chat.parley.crypto.statement.DormantDevice;
import chat.parley.crypto.statement.Recipient;
import java.util.List;

/** Everybody an epoch is for, and the devices it has to leave out; both in canonical order. */
public record RecipientSet(List<Recipient> recipients, List<DormantDevice> dormant) {
  public RecipientSet {
    recipients = List.copyOf(recipients);
    dormant = List.copyOf(dormant);
  }
}
