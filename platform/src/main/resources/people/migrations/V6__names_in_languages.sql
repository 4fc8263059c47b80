-- A name has its Arabic and its Latin letters: what was written so far stands for both.
alter table person alter column name type jsonb using jsonb_build_object('source', 'fr', 'fr', name);
