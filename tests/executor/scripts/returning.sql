create table t(x);
insert into t values(1),(2),(3),(4);
update t set x=x*2 where x>2 returning x;
delete from t where x in (1,8) returning x*10;
select * from t;
replace into t(rowid,x) values(2,'r') returning rowid,x;
insert or ignore into t(rowid,x) values(2,'s') returning x;
select rowid,x from t;
