create table t(id integer primary key, a unique);
insert into t values(1,1),(2,2),(3,3);
replace into t values(1,3);
select * from t;
update or replace t set a=2;
select * from t;
select changes();
