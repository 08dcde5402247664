package chat.parley.client.store;

import chat.parley.client.store.MessageRows.Kind;
import chat.parley.client.store.MessageRows.MessageRow;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a message out of its row, its content opened. */
record MessageRowReader(SealedColumns sealed) implements RowMapper<MessageRow> {
  @Override
  public MessageRow map(ResultSet result, StatementContext context) throws SQLException {
    var row = result.getLong("row");
    return new MessageRow(
        row,
        new ConversationId(Bytes.wrap(result.getBytes("conversation"))),
        result.getLong("sequence"),
        new AccountId(Bytes.wrap(result.getBytes("account"))),
        new DeviceId(Bytes.wrap(result.getBytes("device"))),
        new MessageId(Bytes.wrap(result.getBytes("message"))),
        result.getLong("epoch"),
        Instant.ofEpochMilli(result.getLong("at")),
        Kind.valueOf(result.getString("kind")),
        sealed.open(MessageRows.CONTENT, Columns.row(row), result.getBytes("content")));
  }
}
