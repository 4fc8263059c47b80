-- A program's way in, in one seat of a person. Only the hash of the secret is kept.
create table token (
  id bigint generated always as identity primary key,
  account_id bigint not null references account,
  seat_id bigint not null references seat,
  name text not null,
  hash char(64) not null unique,
  made_at timestamptz not null,
  last_day date not null,
  used_on date,
  revoked_at timestamptz
);
create index token_seat on token (seat_id);
grant select, insert, update on token to ${app};
