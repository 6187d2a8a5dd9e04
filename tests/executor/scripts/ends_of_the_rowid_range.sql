create table t(x integer primary key);
insert into t values(9223372036854775807);
select count(*), max(x) from t;
insert into t values(-9223372036854775808);
select min(x) from t;
select x from t where x<-9223372036854775807.5;
select count(*) from t where x<=9223372036854775807;
