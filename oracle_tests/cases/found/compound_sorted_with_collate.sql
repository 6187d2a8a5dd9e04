create table t(a,b);
create table u(a,b);
insert into t values('a',1),('A',2),('b',3),(null,4);
insert into u values('B',1),('A',2),('b',4),('c',4);
select c0, c1, c0 from (select 1 c0, 2 c1) intersect select 1,2,3 union select 1,2,1 order by 2, 1 collate nocase;
select c0, c1, c0 from (select 1 c0, 2 c1) union all select 1,2,3 union select 1,2,1 order by 2, 1 collate nocase, 3;
select c0, c1, c0 from (select 1 c0, 2 c1) union select 1,2,3 order by 2, 1, 3;
values(1,2) union select 1,2 order by 1 collate nocase;
select a from t union select a from u group by a order by 1 collate nocase, 1;
-- error
select a from t union select a from u group by b order by 1 collate nocase;
select a,b from t union select a,b from u group by b having count(*)>1 order by a collate nocase;
select a,b from t union select a,count(*) from u group by b order by a collate nocase;
with q as (select a from t union select count(*) from u group by b order by 1 collate nocase) select * from q;
select a from t union select a from u order by u.a collate nocase, 1;
-- error
select a from t union select a from u order by a||'x' collate nocase;
