create table document (
  hash char(64) primary key,
  size bigint not null check (size >= 0),
  kept_at timestamptz not null default now()
);
create table piece (
  hash char(64) not null references document,
  n int not null,
  bytes bytea not null,
  primary key (hash, n)
);
grant usage on schema store to ${app};
grant select, insert on document, piece to ${app};
