create table agreement (
  id bigint generated always as identity primary key,
  code text not null unique,
  title jsonb not null,
  purpose jsonb not null,
  governance jsonb not null,
  signed_on date,
  place jsonb not null default '{"source": "fr"}',
  years int not null check (years between 1 and 50),
  ends_on date,
  renewable boolean not null,
  source text not null default '',
  state text not null,
  historic boolean not null default false,
  publication text not null default 'INTERNAL',
  version int not null default 1
);
create table amendment (
  id bigint generated always as identity primary key,
  agreement_id bigint not null references agreement,
  n int not null,
  body jsonb not null,
  ends_on date,
  state text not null,
  version int not null default 1,
  unique (agreement_id, n)
);
create table agreement_document (
  id bigint generated always as identity primary key,
  agreement_id bigint not null references agreement,
  title text not null,
  lang char(2) not null,
  file_name text not null,
  media_type text not null,
  size bigint not null,
  hash char(64) not null references store.document,
  added_at timestamptz not null default now()
);
create table roadmap (
  id bigint generated always as identity primary key,
  agreement_id bigint not null references agreement,
  code text not null unique,
  title jsonb not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  signed_on date,
  place jsonb not null default '{"source": "fr"}',
  source text not null default '',
  state text not null,
  historic boolean not null default false,
  publication text not null default 'INTERNAL',
  renews bigint references roadmap,
  version int not null default 1
);
create table signature (
  roadmap_id bigint not null references roadmap,
  side char(1) not null references people.territory,
  name text not null,
  capacity jsonb not null,
  signed_on date not null,
  place jsonb not null,
  primary key (roadmap_id, side)
);
create table axis (
  id bigint generated always as identity primary key,
  roadmap_id bigint not null references roadmap,
  position int not null,
  code text not null,
  title jsonb not null,
  version int not null default 1,
  unique (roadmap_id, code)
);
create table commitment (
  id bigint generated always as identity primary key,
  axis_id bigint not null references axis,
  position int not null,
  code text not null,
  body jsonb not null,
  horizon int check (horizon between 2000 and 2100),
  owner text not null check (owner in ('A', 'B', 'BOTH')),
  state text not null,
  state_note text not null default '',
  carried_from bigint references commitment,
  version int not null default 1
);
create index commitment_axis on commitment (axis_id, position);
create table plan (
  id bigint generated always as identity primary key,
  code text not null unique,
  title jsonb not null,
  starts_on date not null,
  ends_on date not null,
  source text not null,
  as_of date not null
);
create table goal (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plan,
  position int not null,
  code text not null,
  title jsonb not null,
  amount_minor bigint,
  currency char(3),
  unique (plan_id, code)
);
create table alignment (
  commitment_id bigint not null references commitment,
  goal_id bigint not null references goal,
  primary key (commitment_id, goal_id)
);
create table committee (
  id bigint generated always as identity primary key,
  agreement_id bigint not null references agreement,
  name jsonb not null,
  rhythm_months int not null check (rhythm_months between 1 and 60)
);
create table meeting (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee,
  held_on date not null,
  place text not null,
  minutes jsonb not null
);
create table meeting_decision (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meeting,
  body jsonb not null,
  owner text not null check (owner in ('A', 'B', 'BOTH')),
  due_on date not null,
  done_on date
);
create table figure (
  id bigint generated always as identity primary key,
  position int not null,
  code text not null unique,
  qualifier jsonb not null,
  value numeric not null,
  unit jsonb not null,
  note jsonb not null,
  as_of date not null,
  source text not null check (source <> '')
);
grant usage on schema partnership to ${app};
grant select, insert, update on all tables in schema partnership to ${app};
grant delete on alignment to ${app};
revoke all on flyway_schema_history from ${app};
