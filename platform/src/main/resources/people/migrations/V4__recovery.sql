-- A way back in for one account: the hash of a code that was shown once. A new one takes the place of the old.
create table recovery (
  account_id bigint primary key references account,
  hash text not null,
  issued_by bigint not null references person,
  expires_at timestamptz not null
);
-- The first of the two administrators who take a lost second factor off.
create table factor_removal (
  account_id bigint primary key references account,
  asked_by bigint not null references person,
  expires_at timestamptz not null
);
grant select, insert, update, delete on recovery, factor_removal to ${app};
