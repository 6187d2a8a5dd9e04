create table t(a,b,primary key(a desc,b)) without rowid;
insert into t values(1,1),(2,1),(2,2),(null,1);
insert into t values(1,1),(2,1),(2,2);
select * from t;
select * from t where a=2;
select * from t where a>1 and b=1;
insert into t values(2,2);
replace into t values(2,2);
select count(*) from t;
