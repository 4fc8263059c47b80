create table draft (
  person_id bigint not null references people.person,
  form text not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  primary key (person_id, form)
);
create index draft_form on draft (form, saved_at);

-- Tables and columns as Spring Session JDBC names them.
create table session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index session_expiry on session (expiry_time);
create index session_principal on session (principal_name);
create table session_attributes (
  session_primary_id char(36) not null references session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
grant usage on schema web to ${app};
grant select, insert, update, delete on draft, session, session_attributes to ${app};
