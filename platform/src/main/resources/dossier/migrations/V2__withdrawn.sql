-- When a version was taken from sight: who had its address is told so. Of those taken before, the
-- journal knows the day of their document.
alter table version add column withdrawn_at timestamptz;
update version v set withdrawn_at = (
  select max(l.at) from journal.line l
  where l.noun = 'document' and l.id = v.document_id and l.act = 'document.withdraw')
where v.publication = 'WITHDRAWN';
