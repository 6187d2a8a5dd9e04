create table t(a,b,c);
create table u(a,b);
-- error
select * from t x join t y join u using(a) right join t z using(b);
-- error
select * from t x join t y join u using(b) right join t z using(a);
-- error
select * from t x join t y join u using(a,b) right join t z on 1;
-- error
select * from t x join t y join u using(b,a) right join t z on 1;
-- error
select * from t x join t y join u using(b,a) right join t z using(c);
-- error
select * from t x join t y join u using(b,a) right join t z using(zork);
-- error
select * from t x join t y join u using(a) right join t z using(zork);
-- error
select * from t x join t y join u using(a) right join t z using(c);
-- error
select * from t x join t y join u using(a) join t z using(c) right join t zz using(b);
-- error
select * from t x join t y right join u using(a) join t z using(c);
-- error
select * from t x join t y right join u using(a) join t z using(b);
-- error
select * from t x join t y right join u using(b) join t z using(a);
-- error
select * from t x join t y natural right join u join t z using(c);
-- error
select * from t x join t y natural right join u natural join missing;
select 1 where 1 is null and nope;
select 1 where (1 is null) and nope;
select 1 where nope and 1 is null;
select 1 where nope and (1 is null);
select 1 where 0 and nope;
select 1 is null and nope;
select (1 is null) and nope;
create view vc as with q as (select 1) select 1 as a from q;
create view vv as select a from t;
-- error
select nope from t x join t y right join u using(a) where (select 1 from vc);
-- error
select nope from t x join t y right join u using(a) where (select 1 from vv);
-- error
select nope from t x join t y right join u using(a) where (select 1 from vv, vc);
-- error
select nope from vc, t x join t y right join u using(a) where (select 1 from vc);
