package chat.parley.client;

/** A data folder cannot be used; the message says why and what to do. */
public final class DataFolderException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String sentence;

  /**
   * @param sentence for a person: what is wrong, with which folder, what to do
   */
  public DataFolderException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /**
   * @param sentence for a person: what is wrong, with which folder, what to do
   */
  public DataFolderException(String sentence, Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  @Override
  public String getMessage() {
    return sentence;
  }
}
