create table t(a,b,c);
create index tb on t(b) where a;
create index tc on t(c);
insert into t values(1,2,3),(0,5,6);
select count(*) from t indexed by tb;
select (count(*)) from t indexed by tb limit 1;
select distinct count() from t indexed by tb order by 1;
-- error
select count(*)+1 from t indexed by tb;
-- error
select count(*),1 from t indexed by tb;
-- error
select count(a) from t indexed by tb;
-- error
select count(*) from t indexed by tb having 1;
-- error
select count(*) from t indexed by tb where 1;
select count(*) from t indexed by tb where a;
-- error
select count(*) filter (where a) from t indexed by tb;
-- error
select count(*) from t indexed by tb, t u;
select (select count(*) from t indexed by tb) from t;
-- error
select count(*) from t indexed by nosuch;
