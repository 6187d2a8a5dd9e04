create table t(a,b);
create table u(a,c);
create index ta on t(a);
insert into t values(1,2);
insert into u values(1,3);
select y.rowid from (t x) y;
select y.rowid from (t x indexed by ta) y;
-- error
select x.rowid from (t x) y;
-- error
select t.rowid from (t x) y;
select * from (t x) y;
-- error
select x.a from u, ((t x));
select t.a from u, ((t x));
-- error
select x.a from u, ((t x) y);
-- error
select y.a from u, ((t x) y);
select t.a from u, ((t x) y);
select x.a from u, (select a from t) x;
-- error
select x.a from u, ((select a from t) x);
select a from u, ((select a as z from t) x);
select z from u, ((select a as z from t) x);
-- error
select x.a from u join (t x) on 1;
select x.a from (t x) join u on 1;
-- error
select x.a from (u join (t x) on 1);
select value from u, (json_each('[1]') j);
-- error
select j.value from u, (json_each('[1]') j);
select json_each.value from u, (json_each('[1]') j);
select x.a from (t x join u);
select x.a from u, (t x join u v);
select x.a from u, (t x join u v) y;
select y.a from u, (t x join u v) y;
-- error
select y.* from u, (t x join u v) y;
select x.* from u, (t x join u v);
select * from u left join (t x) using (a);
select * from u left join (t x join u v using (a)) using (a);
-- error
select * from t0 x full join t0 y join t0 using (c0);
-- error
select * from t x full join t y join u using(a);
select * from t x full join t y using(a) join u using(a);
-- error
select * from t x join t y using(a) join u using(a) right join t z;
-- error
select * from t x join t y join u using(a) right join t z;
-- error
select * from t x join t y join u using(a) right join t z using(b);
-- error
select * from t x left join u using(a) full join t z using(b);
select * from t x left join u using(a) full join t z using(a);
select a from t x right join u using(a) left join t z using(a);
select a,x.a,z.a from t x left join u using(a) left join t z using(a);
