create table document (
  id bigint generated always as identity primary key,
  project_id bigint not null references project.project,
  title jsonb not null,
  kind text not null
);
create index document_project on document (project_id);
-- A version keeps its bytes for good; each is shown to citizens by its own joint decision.
create table version (
  id bigint generated always as identity primary key,
  document_id bigint not null references document,
  n int not null check (n >= 1),
  langs text[] not null check (cardinality(langs) >= 1),
  file_name text not null,
  media_type text not null,
  size bigint not null check (size > 0),
  hash char(64) not null references store.document,
  publication text not null default 'INTERNAL',
  added_at timestamptz not null,
  unique (document_id, n)
);
create table risk (
  id bigint generated always as identity primary key,
  project_id bigint not null references project.project,
  body jsonb not null,
  likelihood int not null check (likelihood between 1 and 5),
  impact int not null check (impact between 1 and 5),
  side char(1) not null references people.territory,
  measure jsonb not null,
  state text not null,
  reviewed_on date not null,
  version int not null default 1
);
create index risk_project on risk (project_id);
create table note (
  id bigint generated always as identity primary key,
  project_id bigint not null references project.project,
  decided_on date not null,
  body jsonb not null,
  organ jsonb not null,
  reference text not null,
  meeting_decision_id bigint references partnership.meeting_decision,
  version int not null default 1
);
create index note_project on note (project_id, decided_on desc);
grant usage on schema dossier to ${app};
grant select, insert, update on document, version, risk, note to ${app};
