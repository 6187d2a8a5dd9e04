create table t(a);
insert into t values(1),(2);
create unique index i on t(a);
insert into t values(null),(null);
create unique index i2 on t(typeof(a));
insert into t values(1);
drop index i;
create unique index i3 on t(a) where a is not null;
insert into t values(2);
