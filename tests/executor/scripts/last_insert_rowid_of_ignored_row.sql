create table t(a integer primary key, b unique);
insert into t values(1,1),(2,2);
insert or ignore into t values(9,1);
select last_insert_rowid();
insert or replace into t values(5,2),(null,1);
select * from t;
