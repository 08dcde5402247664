-- What operators decided about accounts, as signed notices. docs/storage.md says who can read it.

-- One of each account by sequence; zeros stand for the whole server. The highest counts.
CREATE TABLE admin_notices (
  key       INTEGER PRIMARY KEY,
  account   BLOB    NOT NULL,
  sequence  INTEGER NOT NULL,
  statement BLOB    NOT NULL,
  stored_at INTEGER NOT NULL,
  UNIQUE (account, sequence)
) STRICT;

CREATE TRIGGER notices_stay BEFORE DELETE ON admin_notices
BEGIN SELECT raise(ABORT, 'notices are append-only'); END;

CREATE TRIGGER notices_never_change BEFORE UPDATE ON admin_notices
BEGIN SELECT raise(ABORT, 'notices are append-only'); END;

-- As the account's newest notice says, like accounts.disabled: for looking up, never alone.
ALTER TABLE devices ADD COLUMN barred INTEGER NOT NULL DEFAULT 0;
