create table territory (
  side char(1) primary key check (side in ('A', 'B')),
  code text not null unique,
  name jsonb not null,
  zone text not null,
  currency char(3) not null
);
create table organisation (
  id bigint generated always as identity primary key,
  name jsonb not null,
  type text not null,
  side char(1) references territory,
  version int not null default 1
);
create table organisation_identifier (
  organisation_id bigint not null references organisation,
  scheme text not null,
  value text not null,
  primary key (scheme, value)
);
create table person (
  id bigint generated always as identity primary key,
  name text not null,
  email text not null,
  lang char(2) not null,
  organisation_id bigint references organisation
);
-- One human, one person: the address names the human.
create unique index person_email on person (lower(email));
create table account (
  id bigint generated always as identity primary key,
  person_id bigint not null references person,
  login text not null,
  password text not null,
  totp_secret text,
  totp_step bigint not null default 0,
  active boolean not null default true
);
create unique index account_login on account (lower(login));
create table seat (
  id bigint generated always as identity primary key,
  person_id bigint not null references person,
  side char(1) not null references territory,
  role text not null,
  ended_at timestamptz
);
create unique index seat_held on seat (person_id, side, role) where ended_at is null;
-- What a form already did, so that sending it twice has one effect.
create table once (
  key uuid primary key,
  person_id bigint not null references person,
  answer bigint,
  at timestamptz not null
);
create index once_at on once (at);

grant usage on schema people to ${app};
grant select, insert, update on territory, organisation, person, account, seat to ${app};
grant select, insert, delete on organisation_identifier to ${app};
grant select, insert, update, delete on once to ${app};
