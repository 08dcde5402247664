CREATE TABLE admins (
  name        TEXT    NOT NULL PRIMARY KEY,
  role        TEXT    NOT NULL,
  created_at  INTEGER NOT NULL,
  salt        BLOB    NOT NULL,
  memory_kib  INTEGER NOT NULL,
  iterations  INTEGER NOT NULL,
  parallelism INTEGER NOT NULL,
  hash        BLOB    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE admin_sessions (
  token_hash     BLOB    NOT NULL PRIMARY KEY,
  id             TEXT    NOT NULL UNIQUE,
  admin          TEXT    NOT NULL REFERENCES admins (name) ON DELETE CASCADE,
  started_at     INTEGER NOT NULL,
  last_active_at INTEGER NOT NULL,
  confirmed_at   INTEGER NOT NULL,
  address        TEXT    NOT NULL,
  agent          TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE admin_audit (
  sequence INTEGER NOT NULL PRIMARY KEY,
  at       INTEGER NOT NULL,
  operator TEXT    NOT NULL,
  address  TEXT    NOT NULL,
  surface  TEXT    NOT NULL,
  deed     TEXT    NOT NULL,
  outcome  TEXT    NOT NULL,
  hash     BLOB    NOT NULL
) STRICT;

CREATE TRIGGER admin_audit_is_never_changed BEFORE UPDATE ON admin_audit
BEGIN
  SELECT RAISE(ABORT, 'the audit log is append-only');
END;

CREATE TRIGGER admin_audit_is_never_shortened BEFORE DELETE ON admin_audit
BEGIN
  SELECT RAISE(ABORT, 'the audit log is append-only');
END;
