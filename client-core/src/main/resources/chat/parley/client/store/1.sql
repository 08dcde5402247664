-- Sealed columns say so; everything else is clear. docs/storage-client.md lists both.
create table setting (
  name text primary key,
  value blob not null -- sealed
) without rowid;

create table server_pin (
  id integer primary key,
  address blob not null, -- sealed
  identity blob not null, -- sealed
  boot_seq integer not null
);

create table statement (
  id blob primary key,
  kind integer not null,
  subject blob not null,
  number integer not null,
  envelope blob not null -- sealed
) without rowid;
create index statement_chain on statement (kind, subject, number);

create table device_key (
  n integer primary key,
  seed blob not null -- sealed
);

create table contact (
  account blob primary key,
  pin blob not null -- sealed
) without rowid;

create table conversation (
  id blob primary key,
  cursor integer not null default 0,
  acknowledged integer not null default 0,
  read_to integer not null default 0,
  delivered_to integer not null default 0,
  last_at integer
) without rowid;

create table epoch (
  id blob primary key,
  conversation blob not null references conversation (id),
  n integer not null,
  creator blob not null,
  created_at integer not null,
  standing text not null,
  ek blob -- sealed
) without rowid;
create index epoch_order on epoch (conversation, n);

create table message (
  row integer primary key,
  conversation blob not null references conversation (id),
  sequence integer,
  account blob not null,
  device blob not null,
  message blob not null,
  epoch integer not null,
  at integer not null,
  kind text not null,
  content blob not null -- sealed
);
create unique index message_id on message (conversation, device, message);
create unique index message_sequence on message (conversation, sequence);

create table outbox (
  row integer primary key references message (row),
  conversation blob not null references conversation (id),
  dev_seq integer not null,
  wire blob not null
);

create table sender (
  conversation blob not null references conversation (id),
  device blob not null,
  dev_seq integer not null,
  hash blob not null,
  primary key (conversation, device)
) without rowid;

create table progress (
  conversation blob not null references conversation (id),
  account blob not null,
  device blob not null,
  sequence integer not null,
  primary key (conversation, device)
) without rowid;
