-- Where somebody signed, as they write it beside their key.
alter table decision.key add column place text not null default '';
