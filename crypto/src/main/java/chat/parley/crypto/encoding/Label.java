package chat.parley.crypto.encoding;

/**
 * Every domain-separation label in use: whatever is hashed, signed, derived or wrapped starts with
 * one. The names are frozen with the prefix; a label is never used for two purposes.
 *
 * @see "docs/encryption.md, 1 to 6"
 */
public enum Label {
  FINGERPRINT("fp"),
  FINGERPRINT_DIGITS("fp-digits"),
  SAFETY_NUMBER("safety"),
  BOOT_KEY("boot"),
  SERVER_ROTATION("sik"),
  ADMIN_NOTICE("admin"),
  ACCOUNT_ROOT("root"),
  DEVICE_LIST("devices"),
  VAULT_HEADER("vault"),
  DEVICE_KEM("kem"),
  CONVERSATION("conv"),
  EPOCH("epoch"),
  EPOCH_COMMIT("epoch-commit"),
  EPOCH_WRAP("epoch-wrap"),
  MESSAGE("msg"),
  MESSAGE_KEY("msg-key"),
  EPHEMERAL("eph"),
  EPHEMERAL_KEY("eph-key"),
  DIRECT("direct"),
  SELF("self"),
  LINK("link"),
  LOGIN("login"),
  LOGIN_KEY("login-key"),
  PASSWORD_SALT("pw-salt"),
  VAULT_KEM("vault-kem"),
  VAULT_KEK("vault-kek"),
  VAULT_OPEN("vault-open"),
  VAULT_IDENTITY("vault-identity"),
  VAULT_OLD("vault-old"),
  RECOVERY_KEK("recovery-kek"),
  RECOVERY_LOGIN_KEY("recovery-login-key"),
  RECOVERY_CHECK("recovery-check"),
  LOCAL_KEK("local-kek"),
  LOCAL_KEY("local-key"),
  LOCAL_STORE("local-store");

  private static final String PREFIX = "parley/1/";

  private final String text;

  Label(String name) {
    this.text = PREFIX + name;
  }

  /** The label as it is encoded, prefix included; ASCII. */
  public String text() {
    return text;
  }
}
