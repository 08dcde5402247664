package chat.parley.sealing.message;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.statement.StatementId;
import chat.parley.sealing.message.SelfBody.DeviceHead;
import chat.parley.sealing.message.SelfBody.Head;
import chat.parley.sealing.message.SelfBody.Pin;
import chat.parley.sealing.message.SelfBody.ServerPin;
import chat.parley.sealing.message.SelfBody.Setting;
import chat.parley.sealing.message.SelfBody.Settings;
import java.util.function.Function;

/** Between the bodies of the self conversation and their canonical contents. */
final class SelfCodec {
  private SelfCodec() {}

  static PaddedBody encode(SelfBody body) {
    var writer = CanonicalWriter.create();
    return switch (body) {
      case Pin(var name, var account, var identity, var grade, var setAt) ->
          padded(
              SelfBody.PIN,
              writer
                  .text(name.value())
                  .fixed(account.value())
                  .fixed(identity.value())
                  .u8(grade.code())
                  .instant(setAt));
      case ServerPin(var identity, var bootSeq, var rotations, var newest) ->
          padded(
              SelfBody.SERVER_PIN,
              writer.fixed(identity.value()).u64(bootSeq).u64(rotations).fixed(newest.value()));
      case Settings(var changes) ->
          padded(
              SelfBody.SETTINGS,
              writer.list(
                  changes, (target, setting) -> target.text(setting.key()).text(setting.value())));
      case Head(var heads) -> padded(SelfBody.HEAD, writer.list(heads, SelfCodec::write));
    };
  }

  static Pin pin(Bytes content) {
    return decode(
        content,
        reader ->
            new Pin(
                reader.text(CanonicalName::new),
                AccountId.read(reader),
                Fingerprint.read(reader),
                PinGrade.read(reader),
                reader.instant()));
  }

  static ServerPin serverPin(Bytes content) {
    return decode(
        content,
        reader ->
            new ServerPin(
                Fingerprint.read(reader), reader.u64(), reader.u64(), StatementId.read(reader)));
  }

  static Settings settings(Bytes content) {
    return decode(
        content,
        reader ->
            new Settings(
                reader.list(
                    CanonicalReader.MAX_LIST,
                    item ->
                        new Setting(
                            item.text(Function.identity()), item.text(Function.identity())))));
  }

  static Head head(Bytes content) {
    return decode(
        content,
        reader ->
            new Head(
                reader.list(
                    CanonicalReader.MAX_LIST,
                    item -> new DeviceHead(DeviceId.read(item), item.u64(), Hash.read(item)))));
  }

  private static void write(CanonicalWriter target, DeviceHead head) {
    target.fixed(head.deviceId().value()).u64(head.devSeq()).fixed(head.hash().value());
  }

  private static PaddedBody padded(int type, CanonicalWriter writer) {
    return new PaddedBody(type, writer.toBytes());
  }

  private static <T> T decode(Bytes content, Function<CanonicalReader, T> decoder) {
    return CanonicalReader.decode(content, PaddedBody.MAX_CONTENT, decoder);
  }
}
