package chat.parley.server.admin;

import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.ReEnrolment;
import java.util.ArrayList;

/** Says in plain words what a notice decides. */
final class NoticeWords {
  private static final int SHOWN_ID = 10;

  private NoticeWords() {}

  static String of(AdminNotice notice) {
    var words = new ArrayList<String>();
    if (notice.disables()) {
      words.add("disabled");
    }
    for (var device : notice.barred()) {
      words.add("device %s shut out".formatted(device.toString().substring(2, 2 + SHOWN_ID)));
    }
    if (notice.reEnrolment() == ReEnrolment.OPEN) {
      words.add("may begin anew");
    }
    return words.isEmpty() ? "no restriction" : String.join(", ", words);
  }
}
