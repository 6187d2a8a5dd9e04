create table q(a, b, c, primary key(a), foreign key (b) references q(a), check(c));
alter table q alter a drop not null;
alter table q alter c set not null;
-- error
alter table q drop constraint foo;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
create table q2(a not null unique, b not null, c, unique(b), check (c));
alter table q2 alter a drop not null;
alter table q2 alter b set not null on conflict ignore;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
create table q3 as select * from q2;
alter table q3 add check(a);
alter table q3 alter b set not null;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
