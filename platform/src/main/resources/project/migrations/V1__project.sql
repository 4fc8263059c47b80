-- A number is given once and never again; people write it JSR-007.
create sequence number;
create table project (
  id bigint generated always as identity primary key,
  number int not null unique default nextval('number'),
  title jsonb not null,
  summary jsonb not null,
  lead char(1) not null references people.territory,
  holder bigint not null references people.organisation,
  counterpart bigint not null references people.organisation,
  axis_id bigint not null references partnership.axis,
  purposes text[] not null,
  targets text[] not null,
  markers jsonb not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  state text not null,
  publication text not null default 'INTERNAL',
  illustrative boolean not null,
  historic boolean not null default false,
  -- The text of an amendment until both sides accept it; citizens read what is agreed.
  amendment jsonb,
  -- Titles, summaries and places as they are searched: without accents, hamza and vowel signs.
  folded text not null,
  version int not null default 1
);
create table service (
  project_id bigint not null references project,
  commitment_id bigint not null references partnership.commitment,
  primary key (project_id, commitment_id)
);
create table place (
  project_id bigint not null references project,
  position int not null,
  side char(1) not null references people.territory,
  unit text not null,
  label jsonb not null,
  lon double precision not null check (lon between -180 and 180),
  lat double precision not null check (lat between -90 and 90),
  primary key (project_id, position)
);
create table milestone (
  project_id bigint not null references project,
  position int not null,
  title jsonb not null,
  due_on date not null,
  done_on date,
  primary key (project_id, position)
);
-- Amounts in minor units of their own currency; a conversion keeps all it was made with.
create table financing (
  project_id bigint not null references project,
  position int not null,
  funder bigint not null references people.organisation,
  minor bigint not null check (minor > 0),
  currency char(3) not null,
  rate_from char(3),
  rate_to char(3),
  rate numeric,
  rate_kind text,
  rate_on date,
  rate_source text,
  converted_minor bigint,
  converted_currency char(3),
  primary key (project_id, position),
  check (num_nulls(rate_from, rate_to, rate, rate_kind, rate_on, rate_source,
                   converted_minor, converted_currency) in (0, 8))
);
create index project_folded on project using gin (to_tsvector('simple', folded));
create index project_public on project (number) where publication = 'PUBLIC';
create index project_axis on project (axis_id, number);
create index service_commitment on service (commitment_id);
grant usage on schema project to ${app};
grant usage on sequence number to ${app};
grant select, insert, update on project to ${app};
grant select, insert, update, delete on service, place, milestone, financing to ${app};
