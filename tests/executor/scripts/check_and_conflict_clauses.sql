create table t(a, b, check(a>b), constraint foo check(a<10));
insert into t values(1,5);
insert into t values(11,1);
insert or ignore into t values(11,1);
insert or replace into t values(11,1);
insert or fail into t values(11,1);
