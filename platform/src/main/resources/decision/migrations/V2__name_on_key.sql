-- A key keeps the name it was turned under: a person may be renamed, or forgotten, and the act stays as it was.
alter table key add column name jsonb;
update key set name = (select p.name from people.person p where p.id = person_id);
alter table key alter column name set not null;
