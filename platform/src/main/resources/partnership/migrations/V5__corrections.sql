-- Two people who correct the same thing at once are told.
alter table committee add column version int not null default 1;
alter table meeting add column version int not null default 1;
alter table meeting_decision add column version int not null default 1;

-- What was entered by mistake can be taken out while it is a draft; the journal keeps it whole.
-- What waits for keys or is signed stays, whoever asks.
create function keep_unless_draft() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' then
    raise exception 'permission denied: a % that is no draft is kept.', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
create trigger keep_unless_draft before delete on agreement
  for each row execute function keep_unless_draft();
create trigger keep_unless_draft before delete on amendment
  for each row execute function keep_unless_draft();
create trigger keep_unless_draft before delete on roadmap
  for each row execute function keep_unless_draft();

create function keep_signed_axis() returns trigger language plpgsql as $$
begin
  if exists (
    select from partnership.roadmap r where r.id = old.roadmap_id and r.state = 'SIGNED'
  ) then
    raise exception 'permission denied: an axis of a signed roadmap is kept.'
      using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
create trigger keep_signed before delete on axis
  for each row execute function keep_signed_axis();

create function keep_signed_commitment() returns trigger language plpgsql as $$
begin
  if exists (
    select from partnership.axis a join partnership.roadmap r on r.id = a.roadmap_id
    where a.id = old.axis_id and r.state = 'SIGNED'
  ) then
    raise exception 'permission denied: a commitment of a signed roadmap is kept.'
      using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
create trigger keep_signed before delete on commitment
  for each row execute function keep_signed_commitment();

grant delete on agreement, agreement_document, amendment, roadmap, axis, commitment to ${app};
