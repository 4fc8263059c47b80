-- A milestone has a number of its own, given once: another that comes before it does not move it.
-- Those there are take their place as their number; texts that were signed do not say it.
alter table milestone add column n int;
update milestone set n = position;
alter table milestone alter column n set not null;
alter table milestone add constraint milestone_n unique (project_id, n);
alter table milestone add constraint milestone_counted check (n > 0);
-- The last number that was given, so that the one of a milestone that was dropped is not given again.
alter table project add column last_milestone int not null default 0;
update project p set last_milestone = m.last
from (select project_id, max(n) as last from milestone group by project_id) m
where m.project_id = p.id;
-- In a sheet that an amendment proposes, a milestone of the same words is the same; others are new.
update project p set amendment = jsonb_set(p.amendment, '{milestones}', (
  select coalesce(
    jsonb_agg(
      proposed || jsonb_build_object('n', coalesce((
        select m.n from milestone m
        where m.project_id = p.id
          and m.title ->> 'fr' is not distinct from proposed #>> '{title,texts,FR}'
          and m.title ->> 'ar' is not distinct from proposed #>> '{title,texts,AR}'
          and m.title ->> 'en' is not distinct from proposed #>> '{title,texts,EN}'
        order by (m.due_on::text = proposed ->> 'due') desc, m.position
        limit 1), 0))
      order by place),
    '[]')
  from jsonb_array_elements(p.amendment -> 'milestones') with ordinality as each (proposed, place)
))
where amendment is not null;
-- What is due and not done, by its day: the first page of the workspace asks for it.
create index milestone_open on milestone (due_on) where done_on is null;
