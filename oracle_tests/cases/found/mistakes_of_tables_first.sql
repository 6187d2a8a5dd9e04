create table t(a,b);
create table u(a,c);
create table x(b,d);
create view v as select a from t;
create view bad as select nope from t;
create view bad2 as select 1 from missing;
-- error
select zork from t union select 1 from missing;
-- error
select 1 from missing1 union select 1 from missing2;
-- error
select 1 from missing1, missing2;
-- error
select (select 1 from missing1) from missing2;
-- error
select (select 1 from missing1) from t where (select 2 from missing2);
-- error
select 1 from t join u using(zork) where (select 1 from missing);
-- error
select 1 from t join u using(zork), missing;
-- error
select * , zz.* from t where a in (select 1 from missing);
-- error
select zz.* from t where a in (select nope from t);
-- error
select zz.*, yy.* from t;
-- error
select zz.* from t union select * from t join u using (zork);
-- error
select * union select zz.* from t;
select 1 from (t join u using(a)) right join x using(b) join t z using(a);
-- error
select nope from t right join u on 1 join x on 1 join t z using(a);
-- error
select nope from t right join u on 1 join t z using(a) join missing;
-- error
select nope from t right join u on 1 join t z using(a) where (select 1 from missing);
-- error
select nope from t right join u on 1 join t z using(a) where (select 1 from u join x using(zork));
-- error
with q as (select 1) select 1 from q union select nope from t right join u on 1 join t z using(a);
-- error
with q as (select 1) select 1 from t, q union select nope from t right join u on 1 join t z using(a);
-- error
with q as (select 1) select 1 from bad union select nope from t right join u on 1 join t z using(a);
-- error
with q as (select 1) select 1 from v union select nope from t right join u on 1 join t z using(a);
-- error
with q(a,b) as (select 1) select zork from q;
-- error
with q(a,b) as (select 1) select zork from q, missing;
-- error
with q(a,b) as (select 1) select zork from missing, q;
-- error
with q as (select * from q) select zork from q;
-- error
with q as (select 1 union all select 1 from q, q) select zork from q;
-- error
with q as (select 1 union all select 1 from q where 1 in (select 1 from q)) select zork from q;
-- error
with q(a) as (select 1 union all select zork from q, missing) select 1 from q;
-- error
with q(a) as (select 1 union all select zork from q) select 1 from q join t using(zork);
-- error
with q(a) as (select zork from t) select 1 from q join t using(zork);
-- error
with q(a) as (select zork from t) select nope from q join (select 1 from missing);
-- error
select nope from bad;
-- error
select nope from t,bad2;
-- error
select nope from v indexed by xx;
-- error
select nope from t indexed by xx;
-- error
select nope from t natural join u on 1;
-- error
select nope from (select 1 from t natural join u using(a));
-- error
select nope from t where exists(select 1 from (select * from u join x using(a)));
-- error
select zork from t join (u join x using(c));
-- error
select zork from t join (u join x) using(zz);
-- error
select zork from t join (u join u y) using(a);
-- error
select zork from (t join u) join x using(a);
-- error
select zork from (t join u) right join x using(a);
-- error
select zork from t, u right join x using(a) , missing;
-- error
select max(zork) over w from t window w as (order by (select 1 from missing));
-- error
select zork from t order by (select 1 from missing);
-- error
select zork from t limit (select 1 from missing);
-- error
select zork from t group by (select 1 from missing) having (select 1 from missing2);
-- error
select zork from t where a in missing;
-- error
select zork from t where a in (select 1 from t, (select 2 from missing) z);
-- error
select zork from json_each(nope), missing;
-- error
select zork from json_each(nope);
-- error
select zork from t(1);
-- error
select zork from v(1), missing;
-- error
with q as (select 1) select zork from q(1);
-- error
select a from t join u on t.a=u.a where a and missing.x;
-- error
select 1,2 union select nope from t;
-- error
select nope from t union select 1,2;
-- error
select 1,2 union select 1 from missing;
-- error
select 1,2 union select 1 order by 5;
-- error
select 1 union select 2 order by zork union select 3;
-- error
select nope from t order by 9;
-- error
select 1 from t order by 9, nope;
-- error
select 1 from t group by 9, nope;
-- error
select 1 from t having nope;
-- error
select count(*) from t having nope union select 1,2;
