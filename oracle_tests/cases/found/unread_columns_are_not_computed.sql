create table t(a,b);
create table u(c,d);
insert into t values('{}',1),('x',2);
insert into u values(1,3),(5,6);
create view v as select json_valid(a,-1) as y,b from t limit 5;
select 1 from (select json_valid(a,-1) as y from t limit 1);
select b from (select json_valid(a,-1) as y, b from t limit 5);
select b from v;
select b from v order by b desc;
-- error
select b from (select json_valid(a,-1) as y, b from t order by y limit 5);
-- error
select b from (select json_valid(a,-1) as y, b from t order by json_valid(a,-1) limit 5);
select b from (select json_valid(a,1) as y, json_valid(a,-1) as z, b from t order by y limit 5);
-- error
select b from (select distinct json_valid(a,-1) as y, b from t);
-- error
select b from (select max(json_valid(a,-1)) as y, b from t);
-- error
select b from (select json_valid(a,-1) as y, max(b) as b from t);
select b from (select json_valid(a,-1) as y, b from t union all select 1,2 limit 5);
-- error
select b from (select json_valid(a,-1) as y, b from t union select 1,2);
select b from (select json_valid(a,-1) as y, b from t union all select json_valid(a,-2),2 from t order by 2);
-- error
select b from (select json_valid(a,-1) as y, b from t union all select json_valid(a,-2),2 from t order by 1);
-- needs flatten
with q as (select json_valid(a,-1) as y, b from t limit 5) select b from q;
-- error
with q as materialized (select json_valid(a,-1) as y, b from t) select b from q;
select b,row_number() over () from (select json_valid(a,-1) as y, b from t);
-- error
select b from (select json_valid(a,-1) as y, b, row_number() over () from t);
select count(*) from (select json_valid(a,-1) as y, b from t limit 5);
select (select b from (select json_valid(a,-1) as y, b from t limit 5));
select b from (select json_valid(a,-1) as y, b from t limit 5) join u on b=c;
-- error
select b from (select json_valid(a,-1) as c, b from t limit 5) join u using (c);
select * from (select b from (select json_valid(a,-1) as y, b from t limit 5));
select b from (select json_valid(a,-1) as y, b from t full join u on b=c);
select b from (select json_valid(a,-1) as y, b from t full join u on b=c) join u on 1;
select x.b,z.d from (select json_valid(a,-1) as y, b from t full join u on b=c where d is not 6) x left join u z on z.c=x.b;
select z.d,x.b from u z left join (select json_valid(a,-1) as y, b from t full join u on b=c where d is not 6) x on z.c=x.b;
select x.b,z.d from (select json_valid(a,1) as y, b from t right join u on b=c) x join u z where y is null;
select x.b,z.d,x.c from (select coalesce(b,7) as b,c from t full join u on b=c) x cross join u z where x.b>1 order by 1,2;
select count(*),sum(x.b) from (select b,c from t full join u on b=c) x, u z;
select x.b,z.d from (select b from t full join u on b=c) x natural left join (select d,d as b from u) z order by 1;
