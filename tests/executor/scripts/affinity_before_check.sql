create table t(a integer check(typeof(a)='integer'), b text check(typeof(b)='integer'));
insert into t values('5','7');
insert into t values('5',7);
select * from t;
