-- The same as the name of the person.
alter table signature alter column name type jsonb using jsonb_build_object('source', 'fr', 'fr', name);
