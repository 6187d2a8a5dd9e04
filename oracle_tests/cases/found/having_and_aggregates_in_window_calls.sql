-- HAVING without GROUP BY asks for an aggregate; one that stands in a window call is none.
create table t(a,b);
insert into t values(1,2),(3,4);
select sum(count()) over (order by b) from t;
-- error
select sum(count()) over () from t having 1;
-- error
select sum(2) over () from t having 1;
select count(), sum(2) over () from t having 1;
select count(), sum(2) over () from t having max(a);
select count(), sum(count()) over () from t having max(a);
select count(), sum(count(*)) over () from t having max(a);
-- error
select sum(count(*)) over () from t having max(a);
select sum(count(*)) over (), count() from t having max(a);
select sum(count(*)) over (), count() from t having 1;
-- error
select sum(a) over (order by count(*)) from t having 1;
select sum(a) over (order by count(*)) from t;
select sum(a) over (order by count(*)), max(b) from t having 1;
-- error
select sum(a) over (partition by count(*)) from t having 1;
-- error
select sum(a) filter (where count(*)) over () from t having 1;
select sum(a) over () + count(*) from t having 1;
-- error
select abs(sum(a) over ()), 1 from t having 1;
select sum(sum(a)) over () from t having count(*)>1 order by max(a);
-- error
select 1 from t having count(*)>1;
-- error
select 1 from t having count(*)>1 order by max(a);
-- error
select 1 from t order by max(a);
select sum(sum(a)) over () from t group by b having count(*)>0;
-- error
select sum(count(*)) over w from t having 1 window w as (order by b);
select sum(count(*)) over w,count() from t having 1 window w as (order by b);
-- error
select rank() over (order by max(a)), 1 from t having 1;
select rank() over (order by max(a)), min(b) from t having 1;
