create table t(a , b unique);
create unique index i1 on t(a);
insert into t values(1,1);
insert into t values(1,1);
