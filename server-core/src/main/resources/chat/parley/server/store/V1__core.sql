-- The core's tables. docs/storage.md says what each column holds and who can read it.
-- Times are milliseconds since 1970, ids their canonical bytes.

CREATE TABLE installation (
  one           INTEGER PRIMARY KEY CHECK (one = 1),
  incarnation   BLOB    NOT NULL,
  decoy_secret  BLOB    NOT NULL,
  created_at    INTEGER NOT NULL
) STRICT;

CREATE TABLE boot_keys (
  sequence    INTEGER PRIMARY KEY,
  public_key  BLOB    NOT NULL,
  fingerprint BLOB    NOT NULL,
  statement   BLOB    NOT NULL,
  not_before  INTEGER NOT NULL,
  not_after   INTEGER NOT NULL,
  reason      TEXT    NOT NULL
) STRICT;

-- Every name that was ever given, so that none is given twice.
CREATE TABLE names (
  name     TEXT    PRIMARY KEY,
  given_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER names_are_never_given_again BEFORE DELETE ON names
BEGIN SELECT raise(ABORT, 'a name stays taken'); END;

CREATE TABLE accounts (
  key            INTEGER PRIMARY KEY,
  account        BLOB    NOT NULL UNIQUE,
  name           TEXT    NOT NULL UNIQUE REFERENCES names (name),
  created_at     INTEGER NOT NULL,
  disabled       INTEGER NOT NULL DEFAULT 0,
  salt           BLOB    NOT NULL,
  memory_kib     INTEGER NOT NULL,
  iterations     INTEGER NOT NULL,
  parallelism    INTEGER NOT NULL,
  login_key      BLOB    NOT NULL,
  recovery_key   BLOB    NOT NULL,
  identity       BLOB    NOT NULL,
  first_identity BLOB    NOT NULL,
  list_version   INTEGER NOT NULL
) STRICT;

CREATE TABLE devices (
  key         INTEGER PRIMARY KEY,
  device      BLOB    NOT NULL UNIQUE,
  account     INTEGER NOT NULL REFERENCES accounts (key),
  signing_key BLOB    NOT NULL,
  added_at    INTEGER NOT NULL,
  revoked_at  INTEGER
) STRICT;

CREATE INDEX devices_of_account ON devices (account, device);

-- Signed statements but epochs, append-only: one chain for each kind and subject.
CREATE TABLE statements (
  key       INTEGER PRIMARY KEY,
  kind      TEXT    NOT NULL,
  subject   BLOB    NOT NULL,
  number    INTEGER NOT NULL,
  id        BLOB    NOT NULL,
  statement BLOB    NOT NULL,
  stored_at INTEGER NOT NULL,
  UNIQUE (kind, subject, number)
) STRICT;

CREATE TRIGGER statements_stay BEFORE DELETE ON statements
BEGIN SELECT raise(ABORT, 'statements are append-only'); END;

CREATE TRIGGER statements_never_change BEFORE UPDATE ON statements
BEGIN SELECT raise(ABORT, 'statements are append-only'); END;

CREATE TABLE conversations (
  key             INTEGER PRIMARY KEY,
  conversation    BLOB    NOT NULL UNIQUE,
  kind            TEXT    NOT NULL,
  opened_at       INTEGER NOT NULL,
  deleted_through INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE members (
  conversation INTEGER NOT NULL REFERENCES conversations (key),
  account      INTEGER NOT NULL REFERENCES accounts (key),
  PRIMARY KEY (conversation, account)
) STRICT, WITHOUT ROWID;

CREATE INDEX conversations_of_account ON members (account, conversation);

CREATE TABLE epochs (
  key          INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL REFERENCES conversations (key),
  number       INTEGER NOT NULL,
  id           BLOB    NOT NULL,
  statement    BLOB    NOT NULL,
  stored_at    INTEGER NOT NULL,
  UNIQUE (conversation, number)
) STRICT;

CREATE TABLE device_wraps (
  epoch  INTEGER NOT NULL REFERENCES epochs (key),
  device INTEGER NOT NULL REFERENCES devices (key),
  wrap   BLOB    NOT NULL,
  PRIMARY KEY (epoch, device)
) STRICT;

CREATE TABLE vault_wraps (
  epoch      INTEGER NOT NULL REFERENCES epochs (key),
  account    INTEGER NOT NULL REFERENCES accounts (key),
  generation INTEGER NOT NULL,
  wrap       BLOB    NOT NULL,
  PRIMARY KEY (epoch, account, generation)
) STRICT;

-- Listed devices that the newest epoch of a conversation leaves out.
CREATE TABLE dormant_devices (
  conversation INTEGER NOT NULL REFERENCES conversations (key),
  device       INTEGER NOT NULL REFERENCES devices (key),
  PRIMARY KEY (conversation, device)
) STRICT, WITHOUT ROWID;

-- The log: appended by rowid and found through message_index, which is written later (ADR 0011).
-- No foreign keys: each would cost every message a look-up; the writer has checked them.
CREATE TABLE messages (
  id           INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL,
  sequence     INTEGER NOT NULL,
  device       INTEGER NOT NULL,
  dev_seq      INTEGER NOT NULL,
  stored_at    INTEGER NOT NULL,
  deleted      INTEGER NOT NULL DEFAULT 0,
  sealed       BLOB    NOT NULL
) STRICT;

-- Each row packs up to 256 consecutive messages of one conversation.
CREATE TABLE message_index (
  key            INTEGER PRIMARY KEY,
  conversation   INTEGER NOT NULL,
  first_sequence INTEGER NOT NULL,
  entries        BLOB    NOT NULL,
  UNIQUE (conversation, first_sequence)
) STRICT;

CREATE TABLE message_index_state (
  one             INTEGER PRIMARY KEY CHECK (one = 1),
  indexed_through INTEGER NOT NULL
) STRICT;

INSERT INTO message_index_state (one, indexed_through) VALUES (1, 0);

-- Each device's last indexed message in a conversation.
CREATE TABLE senders (
  conversation INTEGER NOT NULL,
  device       INTEGER NOT NULL,
  dev_seq      INTEGER NOT NULL,
  message      INTEGER NOT NULL,
  PRIMARY KEY (conversation, device)
) STRICT, WITHOUT ROWID;

CREATE TABLE cursors (
  conversation INTEGER NOT NULL REFERENCES conversations (key),
  device       INTEGER NOT NULL REFERENCES devices (key),
  sequence     INTEGER NOT NULL,
  PRIMARY KEY (conversation, device)
) STRICT, WITHOUT ROWID;

CREATE TABLE plugins (
  plugin TEXT    PRIMARY KEY,
  state  TEXT    NOT NULL,
  reason TEXT    NOT NULL,
  since  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
