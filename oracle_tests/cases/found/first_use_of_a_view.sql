create table t(a,b);
insert into t values(1,2),(3,4);
create view v as select a from t union select a from t group by b order by 1 collate nocase;
create view w as select * from v;
create view n as with q as (select 1 as z) select * from q;
create view p as select a from t;
-- error
select * from v union select 9;
-- error
select * from w union select 9;
select * from w union all select 9;
select * from v union select 9;
select * from w union select 9;
create view x as select a from t union select a from t group by b order by 1 collate nocase;
-- error
select * from x where 1 in (select 1 union select 2);
select * from x where 1 in (select 1 union all select 2);
select * from x where 1 in (select 1 union select 2);
create view y as select a from t union select a from t group by a order by 1 collate nocase;
select * from y union select 9;
-- error
select 1 from (t join t u on 1) full join t z using (a) where 1 in (select z from n);
-- error
select 1 from (t join t u on 1) full join t z using (a) where 1 in (select a from p join n);
create view s as select a from t union select a from t group by b order by 1 collate nocase;
-- error
with q as (select * from s) select * from q union select 1;
-- error
select * from t x join t y on x.a in (select a from s) where 1 in (select 1 intersect select 1);
-- error
select * from (with q as (select 1 from s) select * from q) where 1 in (select 1 except select 1);
select * from s;
with q as (select * from s) select * from q union select 1;
