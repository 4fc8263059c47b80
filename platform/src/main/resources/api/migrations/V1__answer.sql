-- What a program was answered under its idempotency key, kept for a day.
create table answer (
  token_id bigint not null references people.token,
  key text not null,
  request char(64) not null,
  status int,
  etag text,
  location text,
  body text,
  at timestamptz not null,
  primary key (token_id, key)
);
create index answer_at on answer (at);
grant usage on schema api to ${app};
grant select, insert, update, delete on answer to ${app};
