/**
 * The signed statements: who a server, an account and a device are, who is in a conversation and
 * who holds its keys. Records with one canonical encoding each, and the envelope that carries their
 * signatures. Says what a statement is; whether to believe it is decided in {@code verify}, {@code
 * chain} and {@code epoch}.
 *
 * <p>Layout of every body: {@code u16 type | u8 version (1) | serverId (16) | signer, for device
 * statements | subject | fields in the order of the record}. Numbers are {@code u64}, instants
 * {@code u64} milliseconds, enums {@code u8}, ids and keys and hashes of fixed length, names and
 * sealed values variable. Layout of the envelope: {@code u32 length | body | u32 count | (u32
 * length | signature)*}.
 */
@NullMarked
package chat.parley.crypto.statement;

import org.jspecify.annotations.NullMarked;
