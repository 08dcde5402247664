package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.MalformedException;
import java.util.Arrays;

/** The kinds of statement. */
public enum StatementType {
  BOOT_KEY(1, Label.BOOT_KEY, 0),
  SERVER_ROTATION(2, Label.SERVER_ROTATION, 1),
  ADMIN_NOTICE(3, Label.ADMIN_NOTICE, 0),
  ACCOUNT_ROOT(4, Label.ACCOUNT_ROOT, 1),
  DEVICE_LIST(5, Label.DEVICE_LIST, 1),
  VAULT_HEADER(6, Label.VAULT_HEADER, 1),
  DEVICE_KEM(7, Label.DEVICE_KEM, 1),
  CONVERSATION(8, Label.CONVERSATION, 0),
  EPOCH(9, Label.EPOCH, 0);

  private final int code;
  private final Label label;
  private final long first;

  StatementType(int code, Label label, long first) {
    this.code = code;
    this.label = label;
    this.first = first;
  }

  /** The number in the body; frozen. */
  public int code() {
    return code;
  }

  /** The label of its id and signatures. */
  public Label label() {
    return label;
  }

  /** The number its chains start with. */
  public long firstNumber() {
    return first;
  }

  static StatementType of(Statement statement) {
    return switch (statement) {
      case BootKey _ -> BOOT_KEY;
      case ServerRotation _ -> SERVER_ROTATION;
      case AdminNotice _ -> ADMIN_NOTICE;
      case AccountRoot _ -> ACCOUNT_ROOT;
      case DeviceList _ -> DEVICE_LIST;
      case VaultHeader _ -> VAULT_HEADER;
      case DeviceKem _ -> DEVICE_KEM;
      case Conversation _ -> CONVERSATION;
      case Epoch _ -> EPOCH;
    };
  }

  static StatementType ofCode(int code) {
    return Arrays.stream(values())
        .filter(type -> type.code == code)
        .findAny()
        .orElseThrow(() -> new MalformedException("unknown statement type"));
  }
}
