-- Accounts are ids of 17 bytes, times milliseconds since 1970.

-- One row for each name entered that was not entered back.
CREATE TABLE friends_requests (
  asker BLOB    NOT NULL,
  asked BLOB    NOT NULL,
  at    INTEGER NOT NULL,
  PRIMARY KEY (asker, asked)
) STRICT, WITHOUT ROWID;

CREATE INDEX friends_requests_by_asked ON friends_requests (asked, at);

-- Two rows for each friendship, one for each side.
CREATE TABLE friends_list (
  account BLOB    NOT NULL,
  friend  BLOB    NOT NULL,
  since   INTEGER NOT NULL,
  PRIMARY KEY (account, friend)
) STRICT, WITHOUT ROWID;

CREATE TABLE friends_blocks (
  account BLOB    NOT NULL,
  blocked BLOB    NOT NULL,
  at      INTEGER NOT NULL,
  PRIMARY KEY (account, blocked)
) STRICT, WITHOUT ROWID;
