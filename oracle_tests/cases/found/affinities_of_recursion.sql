CREATE TABLE t2(c0 ,c1 FLOAT);
insert into t2 values(1,1);
WITH q(c0,c1)AS(SELECT 1,1 UNION ALL SELECT q.c0+1,z.c1 FROM q JOIN t2 z ON 0) SELECT c1,typeof(c1) FROM q;
WITH q(c0,c1)AS(SELECT 1,1 UNION ALL SELECT q.c0+1,z.c1 FROM q JOIN t2 z ON 0) SELECT c1 FROM q union select 5;
WITH q(c0,c1)AS(SELECT 1,1 UNION ALL SELECT q.c0+1,z.c1 FROM q JOIN t2 z ON 0 union all select c0+1,c1 from q where c0<4) SELECT c1 FROM q union select 5;
WITH q(c0,c1)AS(SELECT 1,1 UNION ALL SELECT q.c0+1,z.c1 FROM q JOIN t2 z ON 0 union all select c0+1,c1 from q where c0<4) SELECT c1 FROM q union select count() from q;
WITH q(c0,c1)AS(SELECT 1,1 UNION ALL SELECT q.c0+1,z.c1 FROM q JOIN t2 z ON 0 union all select c0+1,c1 from q where c0<4) SELECT c1 FROM q;
-- error
WITH q(c0,c1)AS(SELECT 1,1 UNION ALL SELECT q.c0+1,z.c1 FROM q JOIN t2 z ON 0 union all select c0+1,c1 from q where c0<4) SELECT c1 FROM q join q;
WITH q(c0,c1)AS(SELECT 1,1 UNION ALL SELECT q.c0+1,z.c1 FROM q JOIN t2 z ON z.c0>q.c1 where q.c0<4 union all select q.c0+1,c1 from q where c0<4 order by 1) SELECT c1,c0 FROM q;
WITH q(c0,c1)AS(SELECT 1,1 UNION ALL SELECT q.c0+1,z.c1 FROM q JOIN t2 z ON z.c0>q.c1 where q.c0<4 union all select q.c0+1,c1 from q where c0<4 order by 1) SELECT c1,c0 FROM q where c1=c0;
WITH q(c0,c1)AS(SELECT 1,1 UNION ALL SELECT q.c0+1,z.c1 FROM q JOIN t2 z ON z.c0>q.c1 where q.c0<4 union all select q.c0+1,c1 from q where c0<4 order by 1) SELECT c1,c0 FROM q where c1=c0 union select 5,6;
WITH q(c0,c1)AS(SELECT 1,1 UNION ALL SELECT q.c0+1,z.c1 FROM q JOIN t2 z ON z.c0>q.c1 where q.c0<4 union all select q.c0+1,c1 from q where c0<4 order by 1) SELECT c1,c0 FROM q where c1=c0 union select 5,6 from q;
WITH q(c0,c1)AS(SELECT 1,1 UNION ALL SELECT q.c0+1,z.c1 FROM q JOIN t2 z ON z.c0>q.c1 where q.c0<4 union all select q.c0+1,c1 from q where c0<4 order by 1) SELECT c1,c0 FROM q where c1=c0 union select 5,count() from q;
WITH q(c0,c1)AS(SELECT 1,1 UNION ALL SELECT q.c0+1,z.c1 FROM q JOIN t2 z ON z.c0>q.c1 where q.c0<4 union all select q.c0+1,c1 from q where c0<4 order by 1) SELECT c1,c0 FROM q where c1=c0 union select 5,count() from q where c0='abc' group by c0;
WITH q(c0,c1)AS(SELECT 9,1 UNION ALL SELECT q.c0+1,z.c1 FROM q JOIN t2 z ON z.c0>q.c1 where q.c0<4 union all select q.c0+1,c1 from q where c0<4 order by 1) SELECT c1,c0 FROM q where c1=c0 union select 5,count() from q where c0='abc' group by c0;
create table ty(i int, r real, n numeric, t text, b blob, x);
insert into ty values(1,2,3,'4','5',6);
-- error
with q(a,b,c) as (select 1,2,3 union all select q.c, r, q.b from q join ty on a<3 union all select b,a,t from q join ty on q.a<4 limit 20) select a,b,c,typeof(a),typeof(b),typeof(c) from q;
-- error
with q(a,b,c) as (select i,2,'3' from ty union all select q.c, r, q.b from q join ty on a<3 union all select b,a,t from q join ty on q.a<4 limit 20) select a,b,c,typeof(a),typeof(b),typeof(c) from q;
-- error
with q(a,b,c) as (select 1,'x',3 union all select +q.c, t, q.b from q join ty on a<3 union all select b,b,c+0 from q join ty on q.a<4 limit 20) select a,b,c,typeof(a),typeof(b),typeof(c) from q;
with q(a,b,c) as (select r,t,b from ty union all select b,c,a from q limit 20) select a,b,c,typeof(a),typeof(b),typeof(c) from q;
with q(a,b,c) as (select r,t,b from ty union all select a,b,c from q limit 5) select a,b,c,typeof(a),typeof(b),typeof(c) from q where a='2' and b='4';
-- error
with q(a,b,c) as (select 2,'4','5' union all select r,t,b from ty,q union all select a,b,c from q limit 5) select a,b,c,typeof(a),typeof(b),typeof(c) from q where a='2' and b=4;
with q(a,b) as (select 2,'4' union all select cast(a as real),b from q  limit 5) select a,b,typeof(a) from q where a='2' and b=4;
with q(a,b) as (select cast(2 as int),'4' union all select a+1,cast(b as int) from q  limit 5) select a,b,typeof(a) from q where a>='2' and b=4;
with q(a,b) as (select 2,'4' union all select case a when 2 then b else a end,cast(b as int) from q limit 5) select a,b,typeof(a) from q where a>='2' and b=4;
