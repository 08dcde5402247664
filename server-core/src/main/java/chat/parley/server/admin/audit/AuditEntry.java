package chat.parley.server.admin.audit;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.server.admin.Operator;
import java.time.Instant;

/**
 * One entry of the audit log.
 *
 * @param sequence dense, from 1
 * @param hash SHA-256 over the hash before it and everything above, 32 bytes
 */
public record AuditEntry(
    long sequence, Instant at, Operator operator, String deed, String outcome, Bytes hash) {}
