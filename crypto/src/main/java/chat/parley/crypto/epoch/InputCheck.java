package chat.parley.crypto.epoch;

import chat.parley.crypto.statement.AdminHead;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.EpochCore;
import chat.parley.crypto.statement.EpochInput;
import chat.parley.crypto.statement.Member;
import chat.parley.crypto.verify.Rejection;
import chat.parley.crypto.verify.Verdict;

/** Exactly one device list of each member, under the identity the conversation names. */
final class InputCheck {
  private InputCheck() {}

  static Verdict check(EpochCore core, Conversation conversation, EpochEvidence evidence) {
    var inputs = core.inputs();
    var members = conversation.members();
    if (inputs.size() != members.size()) {
      return Verdict.rejected(Rejection.INPUTS_MISMATCH);
    }
    var verdict = Verdict.accepted();
    for (var i = 0; i < inputs.size(); i++) {
      var input = inputs.get(i);
      var member = members.get(i);
      verdict = verdict.and(() -> input(core, input, member, evidence));
    }
    return verdict;
  }

  /** Without identity renewal and admin notices both keep their value. */
  static boolean notBehind(EpochInput next, EpochInput last) {
    return next.identity().equals(last.identity())
        && next.listVersion() >= last.listVersion()
        && next.adminHead().seq() >= last.adminHead().seq();
  }

  private static Verdict input(
      EpochCore core, EpochInput input, Member member, EpochEvidence evidence) {
    return Verdict.require(
            input.accountId().equals(member.accountId())
                && input.identity().equals(member.identity())
                && input.adminHead().equals(AdminHead.NONE),
            Rejection.INPUTS_MISMATCH)
        .and(
            () ->
                evidence
                    .deviceList(input.list())
                    .map(
                        list -> Verdict.require(fits(core, input, list), Rejection.INPUTS_MISMATCH))
                    .orElseGet(() -> Verdict.rejected(Rejection.INPUT_UNKNOWN)));
  }

  private static boolean fits(EpochCore core, EpochInput input, DeviceList list) {
    return list.serverId().equals(core.serverId())
        && list.accountId().equals(input.accountId())
        && list.identity().equals(input.identity())
        && list.version() == input.listVersion();
  }
}
