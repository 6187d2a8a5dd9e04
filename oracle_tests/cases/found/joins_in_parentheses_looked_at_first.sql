create table t(a,b);
create table u(a,c);
insert into t values(1,2),(3,4);
insert into u values(1,5);
-- error
select nope from t join (t x join u on zork);
-- error
select nope from t join (t x left join u on x.a=u.a and zork);
-- error
select nope from t join (t x join u on count(*));
-- error
select nope from t join (t x join u on (select zork from t));
-- error
select count(*) from t join (t x join u on count(*)) where nope;
-- error
select count(*) from t join (t x join u on count(*));
-- error
select max(x.a) m from t join (t x join u on m);
-- error
select t.a m, u.c from t join (t x join u on m);
select t.a m, u.c from t join u on m=u.a;
select x.a,u.c from t join (t x left join u on x.a=u.a) on t.a=x.a order by 1;
-- error
select x.a,u.c from t join (t x left join u on x.a=t.a) on t.a=x.a order by 1;
-- error
select nope from t join (t x, json_each(zork));
-- error
select nope from t join (t x, json_each(x.a)) order by 1;
select x.a, value from t join (t x, json_each(x.a)) order by 1,2;
-- error
select x.a from (t x join u on zork) where nope;
-- error
select nope from (t x join u on zork);
-- error
select nope from (t x join u on zork) as y;
select y.a from (t x join u on x.a=u.a) as y;
-- error
select 1 from t join json_each(nope) j on zork;
-- error
select 1 from t join json_each(nope) j on t.a where zork;
-- error
select 1 from t join json_each('[1]') j on zork where nope;
-- error
select 1 from t join (u join json_each(nope) j on zork);
select j.value from t join json_each('['||t.a||']') j on j.value=t.a;
