create table t(a int) strict;
insert into t values('x');
insert into t values('7');
insert into t values(1.5);
insert or ignore into t values('x');
select * from t;
