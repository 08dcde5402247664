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

  /**
   * By root version, then by list version. An identity of another chain of roots is a member put
   * anew: only a newer version of the conversation does that.
   */
  static Verdict notBehind(EpochCore next, EpochCore last, EpochEvidence evidence) {
    var forward =
        next.conversationSeq() >= last.conversationSeq()
            && last.inputs().stream()
                .allMatch(
                    before ->
                        next.inputs().stream()
                            .filter(input -> input.accountId().equals(before.accountId()))
                            .allMatch(
                                input ->
                                    noticeNotBehind(input.adminHead(), before.adminHead())
                                        && listNotBehind(
                                            input,
                                            before,
                                            evidence,
                                            next.conversationSeq() > last.conversationSeq())));
    return Verdict.require(forward, Rejection.INPUTS_BACK);
  }

  private static boolean listNotBehind(
      EpochInput next, EpochInput last, EpochEvidence evidence, boolean newConversation) {
    if (next.identity().equals(last.identity())) {
      return next.listVersion() >= last.listVersion();
    }
    var chain = evidence.identities(last.accountId(), last.identity());
    return chain.contains(next.identity())
        ? chain.indexOf(next.identity()) > chain.indexOf(last.identity())
        : newConversation;
  }

  private static boolean noticeNotBehind(AdminHead next, AdminHead last) {
    return next.seq() > last.seq() || next.equals(last);
  }

  private static Verdict input(
      EpochCore core, EpochInput input, Member member, EpochEvidence evidence) {
    return Verdict.require(
            input.accountId().equals(member.accountId())
                && evidence
                    .identities(member.accountId(), member.identity())
                    .contains(input.identity()),
            Rejection.INPUTS_MISMATCH)
        .and(() -> notice(core, input, evidence))
        .and(
            () ->
                evidence
                    .deviceList(input.list())
                    .map(
                        list -> Verdict.require(fits(core, input, list), Rejection.INPUTS_MISMATCH))
                    .orElseGet(() -> Verdict.rejected(Rejection.INPUT_UNKNOWN)));
  }

  private static Verdict notice(EpochCore core, EpochInput input, EpochEvidence evidence) {
    var head = input.adminHead();
    if (head.equals(AdminHead.NONE)) {
      return Verdict.accepted();
    }
    return evidence
        .adminNotice(head.id())
        .map(
            notice ->
                Verdict.require(
                    notice.accountId().equals(input.accountId())
                        && notice.serverId().equals(core.serverId())
                        && notice.seq() == head.seq(),
                    Rejection.INPUTS_MISMATCH))
        .orElseGet(() -> Verdict.rejected(Rejection.INPUT_UNKNOWN));
  }

  private static boolean fits(EpochCore core, EpochInput input, DeviceList list) {
    return list.serverId().equals(core.serverId())
        && list.accountId().equals(input.accountId())
        && list.identity().equals(input.identity())
        && list.version() == input.listVersion();
  }
}
