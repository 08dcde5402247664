package chat.parley.client.store;

import chat.parley.client.ServerAddress;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sign.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which identity each server address has shown, and the highest boot sequence of it. */
public final class ServerPins {
  private static final SealedColumns.Column ADDRESS =
      new SealedColumns.Column("server_pin", "address");
  private static final SealedColumns.Column IDENTITY =
      new SealedColumns.Column("server_pin", "identity");

  private final Handle handle;
  private final SealedColumns sealed;

  ServerPins(Handle handle, SealedColumns sealed) {
    this.handle = handle;
    this.sealed = sealed;
  }

  /**
   * What is known of the server at an address.
   *
   * @param bootSeq highest sequence of a boot statement seen from it
   */
  public record ServerPin(String address, Fingerprint identity, long bootSeq) {}

  /** The pin for this address. */
  public Optional<ServerPin> find(ServerAddress address) {
    return all().stream().filter(pin -> pin.address().equals(address.toString())).findAny();
  }

  /** Remembers a server; one identity has one boot sequence, whatever its addresses. */
  public void save(ServerPin pin) {
    var row = rowOf(pin.address());
    handle
        .createUpdate(
            "insert or replace into server_pin (id, address, identity, boot_seq)"
                + " values (:id, :address, :identity, :bootSeq)")
        .bind("id", row)
        .bind("address", sealed.seal(ADDRESS, Columns.row(row), text(pin.address())))
        .bind("identity", sealed.seal(IDENTITY, Columns.row(row), pin.identity().value()))
        .bind("bootSeq", pin.bootSeq())
        .execute();
  }

  private long rowOf(String address) {
    return rows().stream()
        .filter(row -> row.pin().address().equals(address))
        .map(Row::id)
        .findAny()
        .orElseGet(
            () ->
                handle
                    .createQuery("select coalesce(max(id), 0) + 1 from server_pin")
                    .mapTo(Long.class)
                    .one());
  }

  private List<ServerPin> all() {
    return rows().stream().map(Row::pin).toList();
  }

  private List<Row> rows() {
    return handle
        .createQuery("select id, address, identity, boot_seq from server_pin")
        .map(
            (result, _) -> {
              var id = result.getLong("id");
              var row = Columns.row(id);
              var address = sealed.open(ADDRESS, row, result.getBytes("address"));
              var identity = sealed.open(IDENTITY, row, result.getBytes("identity"));
              return new Row(
                  id,
                  new ServerPin(
                      new String(address.readOnlyArray(), StandardCharsets.UTF_8),
                      new Fingerprint(identity),
                      result.getLong("boot_seq")));
            })
        .list();
  }

  private static Bytes text(String value) {
    return Bytes.wrap(value.getBytes(StandardCharsets.UTF_8));
  }

  private record Row(long id, ServerPin pin) {}
}
