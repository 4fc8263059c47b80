-- A workbook that somebody brought; its bytes are in store.document.
create table upload (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  side char(1) not null references people.territory,
  file_name text not null,
  hash char(64) not null references store.document,
  size bigint not null,
  brought_at timestamptz not null,
  -- What was decided about its organisations: their name within the workbook, and who they are.
  answers jsonb not null default '{}',
  entered_at timestamptz,
  entered int not null default 0
);
create index upload_side on upload (side, id);
grant usage on schema workbook to ${app};
grant select, insert, update on upload to ${app};
