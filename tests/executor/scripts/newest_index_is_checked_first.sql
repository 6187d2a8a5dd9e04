create table t(a unique, b unique, c unique);
insert into t values(1,1,1);
insert into t values(1,1,1);
