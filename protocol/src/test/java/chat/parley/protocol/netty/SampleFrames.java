package chat.parley.protocol.netty;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.login.LoginMethod;
import chat.parley.protocol.Accepted;
import chat.parley.protocol.Access;
import chat.parley.protocol.AccountStatements;
import chat.parley.protocol.AdvanceCursor;
import chat.parley.protocol.BeginLogin;
import chat.parley.protocol.ConversationPage;
import chat.parley.protocol.ConversationPresence;
import chat.parley.protocol.ConversationSummary;
import chat.parley.protocol.DeliveryAdvanced;
import chat.parley.protocol.DeviceCursor;
import chat.parley.protocol.Done;
import chat.parley.protocol.Ephemeral;
import chat.parley.protocol.EpochPage;
import chat.parley.protocol.EpochPublished;
import chat.parley.protocol.EpochRecord;
import chat.parley.protocol.Feature;
import chat.parley.protocol.FeaturesChanged;
import chat.parley.protocol.FetchAccount;
import chat.parley.protocol.FetchEpochs;
import chat.parley.protocol.FetchMessages;
import chat.parley.protocol.FetchVault;
import chat.parley.protocol.FinishLogin;
import chat.parley.protocol.Frame;
import chat.parley.protocol.Goodbye;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.protocol.Hello;
import chat.parley.protocol.ListConversations;
import chat.parley.protocol.LoginChallenge;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.MessagePage;
import chat.parley.protocol.OpenConversation;
import chat.parley.protocol.Ping;
import chat.parley.protocol.PluginPush;
import chat.parley.protocol.PluginReply;
import chat.parley.protocol.PluginRequest;
import chat.parley.protocol.PublishEpoch;
import chat.parley.protocol.PublishStatements;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Register;
import chat.parley.protocol.RequestId;
import chat.parley.protocol.RestoreStatements;
import chat.parley.protocol.SendMessage;
import chat.parley.protocol.ShowConversation;
import chat.parley.protocol.SignedIn;
import chat.parley.protocol.StatementPublished;
import chat.parley.protocol.VaultContent;
import chat.parley.protocol.WrapFor;
import java.time.Instant;
import java.util.List;

/** One frame of every kind, with short made-up contents. */
final class SampleFrames {
  private static final RequestId ID = new RequestId(0xFFFF_FF01);
  private static final Instant AT = Instant.ofEpochMilli(1_795_392_000_123L);
  private static final AccountId ALICE = AccountId.of(sixteen(0xA1));
  private static final DeviceId LAPTOP = DeviceId.of(sixteen(0xD1));
  private static final ConversationId TALK = ConversationId.of(sixteen(0xC1));
  private static final List<Feature> FEATURES = List.of(new Feature("emotes", "1.0.0"));

  static final List<Frame> ALL =
      List.of(
          new BeginLogin(ID, LoginMethod.DEVICE, "älice", LAPTOP, bytes("0102")),
          new FinishLogin(ID, bytes("0304")),
          new Register(
              ID, "alice", bytes("01"), bytes("02"), bytes("03"), bytes("04"), "K7Q2-99XA"),
          new FetchVault(ID),
          new PublishStatements(ID, List.of(bytes("05"), bytes("06"))),
          new FetchAccount(ID, ALICE, 7),
          new ListConversations(ID, ConversationId.NONE, 50),
          new OpenConversation(ID, bytes("07")),
          new PublishEpoch(ID, bytes("08"), List.of(bytes("09"), bytes("0a"))),
          new FetchEpochs(ID, TALK, WrapFor.VAULT, Long.MAX_VALUE, 100),
          new FetchMessages(ID, TALK, 41, 200),
          new SendMessage(ID, bytes("0b0c0d")),
          new AdvanceCursor(ID, TALK, 42),
          new ShowConversation(ID, TALK),
          new PluginRequest(ID, "friends/add", bytes("0e")),
          new Ping(ID),
          new RestoreStatements(ID, List.of(bytes("26"))),
          new Done(ID),
          new Refused(ID, RefusalCode.HEAD_MOVED, "Fetch and retry.", AT, List.of(bytes("0f"))),
          new LoginChallenge(ID, bytes("10"), bytes("11"), 131_072, 3, 4),
          new SignedIn(ID, ALICE, LAPTOP, Access.FULL, FEATURES),
          new VaultContent(ID, bytes("12")),
          new AccountStatements(
              ID, List.of(bytes("13")), List.of(bytes("14")), List.of(), List.of(bytes("27"))),
          new ConversationPage(ID, List.of(summary()), true),
          new EpochPage(ID, List.of(new EpochRecord(bytes("15"), Bytes.empty())), false),
          new MessagePage(ID, List.of(new MessageDelivery(42, AT, bytes("16"))), true),
          new Accepted(ID, 42, AT),
          new PluginReply(ID, bytes("17")),
          new Hello(
              1,
              new ServerId(sixteen(0x51)),
              sixteen(0x52),
              bytes("18"),
              List.of(bytes("28")),
              bytes("19"),
              AT,
              1 << 20,
              "0.1.0"),
          new MessageDelivery(42, AT, bytes("1a1b")),
          new StatementPublished(bytes("1c")),
          new EpochPublished(bytes("1d"), bytes("1e")),
          new DeliveryAdvanced(TALK, ALICE, LAPTOP, 42),
          new ConversationPresence(TALK, List.of(ALICE)),
          new FeaturesChanged(FEATURES),
          new PluginPush("friends/changed", bytes("1f")),
          new Goodbye(GoodbyeReason.TOO_SLOW, "Your messages wait in the store."),
          new Ephemeral(bytes("2021")));

  private SampleFrames() {}

  private static ConversationSummary summary() {
    return new ConversationSummary(
        bytes("22"),
        bytes("23"),
        bytes("24"),
        Bytes.empty(),
        42,
        1,
        40,
        bytes("25"),
        List.of(new DeviceCursor(ALICE, LAPTOP, 40)));
  }

  private static Bytes sixteen(int value) {
    return bytes("%02x".formatted(value).repeat(16));
  }

  private static Bytes bytes(String hex) {
    return Bytes.fromHex(hex);
  }
}
