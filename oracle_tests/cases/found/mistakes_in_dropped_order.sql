create table t(a,b);
insert into t values(1,2),(3,4);
-- error
select 1 from (select a from t order by count(b)) x;
select 1 from (select a from t order by count(b)) x, t;
select 1 from (select a from t order by count(b)) x order by 1;
-- error
select max(a) from (select a from t order by count(b)) x;
-- error
select group_concat(x.a) from (select a from t order by count(b)) x, t;
select count(*) from (select a from t order by count(b)) x, t;
-- error
select 1 from (select a from t order by count(b) limit 1) x, t;
select 1 from (select a from t order by (select 1,2)) x, t;
with q as (select a from t order by count(b)) select 1 from q, t;
-- error
with q as (select a from t order by count(b)) select 1 from q;
create view v as select a from t order by count(b);
-- error
select 1 from v;
select 1 from v,t;
select 1 from v order by 1;
select 1 from t left join v on 1;
-- error
select 1 from (select a from (select a from t order by count(b)) x, t);
select 1 where exists (select a from t order by count(b));
-- error
select 1 where 1 in (select a from t order by count(b));
-- error
select (select a from t order by count(b));
-- error
select 1 from (select a from t order by count(b) union select 1) x, t;
-- error
select 1 from (select a from t order by nope) x, t;
