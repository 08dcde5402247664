package chat.parley.server.admin.command;

/** How much a command can break. */
public enum Weight {
  /** Only reads. */
  READS,
  /** Changes something that is changed back as easily. */
  CHANGES,
  /** Takes something from people; a surface asks for the password again first. */
  DANGEROUS
}
