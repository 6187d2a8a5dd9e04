create table a(i int, r real, n numeric, t text);
insert into a values(1,2,3,'4');
with recursive q(x,n,z) as (select r,1,'' from a union all select 7,n+1,typeof(x)||x/2 from q where n<5) select x/2,typeof(x), n,z from q;
-- error
with recursive q(x,n,z) as (select 7,1,'' from a union all select r,n+1,typeof(x)||x/2 from q,a where n<5) select x/2,typeof(x), n,z from q;
with recursive q(x,n,z) as (select cast('2' as real),1,'' from a union all select 7,n+1,typeof(x)||x/2 from q where n<5) select x/2,typeof(x), n,z from q;
with recursive q(x,n,z) as (values(3,1,''),(cast('2' as real),1,'')  union all select 7,n+1,typeof(x)||x/2 from q where n<5) select x/2,typeof(x), n,z from q;
with recursive q(x,n,z) as (values(3,1,''),(cast('2' as real),1,'')  union all select 7,n+1,typeof(x)||x/2 from q where n<5) select * from q;
with recursive q(x,n,z) as (select 3,1,'' union all select r,1,'' from a  union all select 7,n+1,typeof(x)||x/2 from q where n<5) select * from q;
with recursive q(x,n,z) as (select 7,1,'' union all select r,1,'' from a union all select 9,n+1,typeof(x)||x/2 from q where n<5) select x/2,typeof(x), n,z from q;
with recursive q(x,n,z) as (select 7,1,'' union all select r,1,'' from a union  select 9,n+1,typeof(x)||x/2 from q where n<5) select x/2,typeof(x), n,z from q;
with recursive q(x,n,z) as (select r,1,'' from a union all select 7,n+1,typeof(x)||(x/2) from q where n<5) select x/2,typeof(x), n,z from q;
with recursive q(x,n,z) as (select 7,1,'' from a union all select a.r,q.n+1,typeof(x)||(x/2) from q,a where q.n<5) select x/2,typeof(x), n,z from q;
with recursive q(x,n,z) as (select cast('2' as real),1,'' from a union all select 7,n+1,typeof(x)||(x/2) from q where n<5) select x/2,typeof(x), n,z from q;
with recursive q(x,n,z) as (values(3,1,''),(cast('2' as real),1,'')  union all select 7,n+1,typeof(x)||(x/2) from q where n<5) select x/2,typeof(x), n,z from q;
with recursive q(x,n,z) as (values(3,1,''),(cast('2' as real),1,'')  union all select 7,n+1,typeof(x)||(x/2) from q where n<5) select * from q;
with recursive q(x,n,z) as (select 3,1,'' union all select r,1,'' from a  union all select 7,n+1,typeof(x)||(x/2) from q where n<5) select * from q;
with recursive q(x,n,z) as (select 7,1,'' union all select r,1,'' from a union all select 9,n+1,typeof(x)||(x/2) from q where n<5) select x/2,typeof(x), n,z from q;
with recursive q(x,n,z) as (select 7,1,'' union all select r,1,'' from a union  select 9,n+1,typeof(x)||(x/2) from q where n<5) select x/2,typeof(x), n,z from q;
-- error
with recursive q(x,n) as (select 7,1 union all select r,1 from a union  select x/2,n+1 from a,q where q.n<5) select * from q;
with recursive q(x,n) as (select 7,1 union all select r,1 from a union  select x/2,q.n+1 from a join q on q.n<5) select * from q;
with recursive q(x,n) as (select 7,1 union all select r,1 from a union  select x/2,q.n+1 from q left join a on q.n<5 where q.n<5) select * from q;
with recursive q(x,n) as (select 7,1 union all select r,1 from a union  select (select x/2),q.n+1 from q where q.n<5) select * from q;
