create table t(a integer primary key) strict;
insert into t values('x');
insert into t values('7');
insert into t values(1.5);
insert into t(a) values(x'00');
select * from t;
