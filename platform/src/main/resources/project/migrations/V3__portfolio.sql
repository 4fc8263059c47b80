-- The words of a project as the search reads them, kept and not made anew for each row that is
-- looked at; the index is over what is kept.
alter table project add column words tsvector not null
  generated always as (to_tsvector('simple'::regconfig, folded)) stored;
drop index project_folded;
create index project_words on project using gin (words);

-- What filters ask and sums need, beside the number: three rows of the table fill a page of the
-- disk, these fill a hundredth of it.
create index project_narrow on project (number) include
  (id, axis_id, lead, state, publication, starts_on, ends_on, illustrative, historic);
create index place_unit on place (unit, project_id);

-- So that a restored database goes on numbering after what was restored.
alter sequence number owned by project.number;

-- A filter that somebody named, as the query of an address.
create table saved (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  side char(1) not null references people.territory,
  name text not null check (length(name) between 1 and 80),
  query text not null,
  shared boolean not null,
  unique (person_id, side, name)
);
create index saved_side on saved (side) where shared;
grant select, insert, update, delete on saved to ${app};
