create table t(a integer primary key, b);
insert into t values(-5,1);
insert into t(b) values(2);
select * from t;
