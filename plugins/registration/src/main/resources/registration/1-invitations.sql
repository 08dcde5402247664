-- Invitations, by the hash of their code: whoever reads this file cannot use one.
CREATE TABLE registration_invitations (
  code_hash  BLOB    PRIMARY KEY,       -- SHA-256, 32 bytes
  created_at INTEGER NOT NULL,          -- milliseconds since 1970, as all times
  expires_at INTEGER NOT NULL,
  held_by    TEXT,                      -- name of an application under way
  held_until INTEGER NOT NULL DEFAULT 0,
  used_by    TEXT,                      -- name of the account it opened
  used_at    INTEGER
) STRICT, WITHOUT ROWID;
