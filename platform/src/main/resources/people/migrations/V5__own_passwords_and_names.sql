-- Whoever runs Jisr may hand over a code too: there is no person behind it then.
alter table recovery alter column issued_by drop not null;
-- Counts how often a name, an address or a language was corrected.
alter table person add column version int not null default 1;
