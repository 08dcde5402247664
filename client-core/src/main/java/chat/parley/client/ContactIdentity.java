package chat.parley.client;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.CanonicalName;
import java.util.Optional;

/**
 * Who somebody is as far as this device knows.
 *
 * @param safetyNumber 12 groups of 5 digits, one blank between groups; of the identity that is
 *     shown where that is another one than the accepted
 * @param code the same for cameras: the content of a QR code, to be taken as bytes
 * @param grade of the accepted identity
 * @param confirmed false while grade and identity come from this account's history and no other
 *     device of it, nor a person, has confirmed them
 * @param change how the identity that is shown differs from the accepted one; empty while all is
 *     well
 * @see "docs/encryption.md, 7"
 */
public record ContactIdentity(
    CanonicalName name,
    String safetyNumber,
    Bytes code,
    IdentityGrade grade,
    boolean confirmed,
    Optional<IdentityChange> change) {}
