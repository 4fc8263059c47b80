-- An agreement that takes over from another; as roadmaps do.
alter table agreement add column renews bigint references agreement;
