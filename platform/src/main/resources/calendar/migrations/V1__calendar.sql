-- The address of a person's own calendar: only the hash of its secret is kept.
create table feed (
  person_id bigint primary key references people.person,
  hash char(64) not null unique,
  opened_at timestamptz not null
);
-- How a person wants to be told of a kind of thing; without a row the kind's own habit holds.
create table choice (
  person_id bigint not null references people.person,
  topic text not null,
  pace text not null check (pace in ('AT_ONCE', 'DAILY', 'WEEKLY', 'NONE')),
  days int[] not null,
  primary key (person_id, topic)
);
-- The outbox: what is to be told to whom, once by its key, and what became of it.
create table notice (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  key text not null,
  topic text not null,
  pace text not null,
  title jsonb not null,
  about jsonb not null,
  on_day date,
  path text not null,
  state text not null check (state in ('WAITING', 'SENDING', 'SENT', 'PARKED', 'LEFT')),
  due_at timestamptz not null,
  tries int not null default 0,
  tried_at timestamptz,
  fault text not null default '',
  unique (person_id, key)
);
create index notice_due on notice (due_at) where state = 'WAITING';
create index notice_sending on notice (tried_at) where state = 'SENDING';
-- Up to which line the journal has been read for news.
create table seen (
  one boolean primary key default true check (one),
  line bigint not null
);
-- Tables and columns as db-scheduler names them.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_time on scheduled_tasks (execution_time);
grant usage on schema calendar to ${app};
grant select, insert, update on notice, seen to ${app};
grant select, insert, update, delete on feed, choice, scheduled_tasks to ${app};
