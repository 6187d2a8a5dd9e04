create table t(a, b);
create unique index i1 on t(a+1);
insert into t values(1,1);
insert into t values(1,1);
