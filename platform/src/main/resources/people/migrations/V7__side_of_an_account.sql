-- An account is the affair of the side that opened it: who handed over its first code, and may hand
-- over another, is known even while its owner sits nowhere.
alter table people.account add column side text check (side in ('A', 'B'));

update people.account a set side = (
    select s.side from people.seat s where s.person_id = a.person_id
    order by s.ended_at desc nulls first, s.id limit 1);

-- Nobody knows which side opened those whose owner never sat anywhere: they are closed, and a new one
-- is opened.
update people.account set side = 'A', active = false where side is null;

alter table people.account alter column side set not null;
