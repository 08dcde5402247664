package chat.parley.client;

import chat.parley.client.session.ParleyClient;

/** Makes clients. */
public final class ChatClients {
  private ChatClients() {}

  /**
   * Opens the folder of one device, and makes it on first use. Nothing is sent before {@link
   * ChatClient#connect}.
   *
   * <p>Ownership: closing the client lets the folder go.
   *
   * @throws DataFolderException when the folder cannot be written, is in use, is damaged or was
   *     written by a newer client
   */
  public static ChatClient open(ClientOptions options) {
    return ParleyClient.open(options);
  }
}
