-- Accounts whose operator lets them begin anew, once, with a token only its holder knows.
CREATE TABLE re_enrolments (
  account    INTEGER PRIMARY KEY REFERENCES accounts (key),
  token_hash BLOB    NOT NULL,
  issued_at  INTEGER NOT NULL
) STRICT;
