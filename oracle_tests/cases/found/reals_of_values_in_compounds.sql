create table a(i int, r real, n numeric, t text);
insert into a values(1,2,3,'4');
with z as (select 1) select 1 union values(3),(cast(1 as real));
with z as (select 1) select 1 union all values(3),(cast(1 as real)) union all select 7;
with z as (select 1) select * from (select 1 union all values(3),(cast(1 as real)) union all select 7);
with z as (select 1) values(3),(cast(1 as real)) union all select 7;
select 1 union all values(3),(cast(1 as real)) union all select 7;
select 1 union all values(cast(1 as real)),(3) union all select 7;
select 1 union all values((select r from a)),(3) union all select 7;
create view v as select 1 union all values(3),(cast(1 as real)) union all select 7;
select * from v;
create view v2 as values(3),(cast(1 as real)) union all select 7;
select * from v2;
create view v3 as select 7 union values(3),(cast(1 as real)),('x');
select * from v3;
-- error
create view v4 as select 7 union values(3),(cast(1 as real)) order by 1 collate nocase;
-- error
select * from v4;
with z as (select 1) select i from a where i in (values(3),(cast(1 as real)));
with z as (select 1) select (values(3),(cast(1 as real)));
