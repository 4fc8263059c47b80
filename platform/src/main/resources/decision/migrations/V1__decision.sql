create table joint (
  id bigint generated always as identity primary key,
  kind text not null,
  subject bigint not null,
  title jsonb not null,
  state text not null,
  opened_by bigint not null references people.person,
  opened_at timestamptz not null,
  closed_at timestamptz,
  reason text not null default ''
);
-- One text at a time waits for keys.
create unique index joint_open on joint (kind, subject) where state = 'OPEN';
create table wording (
  joint_id bigint not null references joint,
  n int not null,
  body jsonb not null,
  binds jsonb not null,
  hash char(64) not null,
  written_by bigint not null references people.person,
  written_at timestamptz not null,
  primary key (joint_id, n)
);
create table key (
  id bigint generated always as identity primary key,
  joint_id bigint not null,
  n int not null,
  side char(1) not null references people.territory,
  person_id bigint not null references people.person,
  role text not null,
  power text not null,
  hash char(64) not null,
  turned_at timestamptz not null,
  voided_at timestamptz,
  foreign key (joint_id, n) references wording
);
-- The rule stands in the database too: one key a side, and never two of one person.
create unique index key_side on key (joint_id, side) where voided_at is null;
create unique index key_person on key (joint_id, person_id) where voided_at is null;
grant usage on schema decision to ${app};
grant select, insert, update on joint, key to ${app};
grant select, insert on wording to ${app};
