create table t(a);
insert into t values(2),(1);
select count(*) from (select a from t order by 0xffffffffffffffff);
select a from t order by 0xfffffffffffffffe, a;
select a from t order by 9999999999, a;
-- error
select a from t order by 2147483647;
-- error
select a from t order by 0xff;
