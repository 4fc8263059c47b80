-- Append-only by role (no grant), and by trigger even for the owner. Truncation included.
create table line (
  n bigint primary key check (n > 0),
  at timestamptz not null,
  person bigint,
  territory text not null,
  role text not null,
  act text not null,
  noun text not null,
  id bigint not null,
  reason text not null,
  before text not null,
  after text not null,
  previous char(64) not null,
  hash char(64) not null unique
);
create index line_of on line (noun, id, n);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The journal is append-only: % refused.', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on line for each row execute function refuse_change();
create trigger never_empty before truncate on line for each statement execute function refuse_change();

grant usage on schema journal to ${app};
grant select, insert on line to ${app};
