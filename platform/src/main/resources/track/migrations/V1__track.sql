-- How each territory makes a vote executory; a setting with its source.
create table rule (
  side char(1) primary key references people.territory,
  kind text not null check (kind in ('RECEIPT', 'VISA')),
  body jsonb not null,
  days int not null check (days >= 0),
  source text not null
);
-- The way of one joint decision through the institutions of one territory.
create table track (
  id bigint generated always as identity primary key,
  kind text not null,
  subject bigint not null,
  side char(1) not null references people.territory,
  title jsonb not null,
  place text not null,
  hash char(64) not null,
  state text not null,
  session_on date,
  voted_on date,
  vote_reference text not null default '',
  sent_on date,
  effective_on date,
  effective_reference text not null default '',
  presumed boolean not null default false,
  reason text not null default '',
  closed boolean not null default false,
  check (not presumed or effective_on is not null)
);
create unique index track_open on track (kind, subject, side) where not closed;
create index track_waiting on track (side, session_on) where not closed;
grant usage on schema track to ${app};
grant select, insert, update on track, rule to ${app};
