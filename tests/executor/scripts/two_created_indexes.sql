create table t(a , b);
create unique index i1 on t(a);
create unique index i2 on t(b);
insert into t values(1,1);
insert into t values(1,1);
