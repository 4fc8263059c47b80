-- Why a marker was chosen is read by both publics: the reason becomes a text in several languages,
-- in the sheet and in a sheet that an amendment proposes. What was written until now was French.
create function reasons(markers jsonb) returns jsonb language sql immutable as $$
  select coalesce(
    jsonb_agg(
      marker || jsonb_build_object('reason', jsonb_build_object(
        'source', 'FR', 'texts', jsonb_build_object('FR', marker -> 'reason')))
      order by position),
    '[]')
  from jsonb_array_elements(markers) with ordinality as each (marker, position)
$$;
update project set markers = reasons(markers);
update project set amendment = jsonb_set(amendment, '{aims,markers}', reasons(amendment #> '{aims,markers}'))
where amendment is not null;
drop function reasons;
