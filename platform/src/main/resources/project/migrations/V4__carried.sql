-- What a project aimed at under an earlier roadmap, kept when it is carried over to the next.
create table carried (
  id bigint generated always as identity primary key,
  project_id bigint not null references project,
  roadmap_id bigint not null references partnership.roadmap,
  axis_id bigint not null references partnership.axis,
  commitments bigint[] not null
);
create index carried_project on carried (project_id);
grant select, insert on carried to ${app};
