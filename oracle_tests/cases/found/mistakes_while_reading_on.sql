create table t(a,b);
create table u(a,c);
select 1 order by count(*);
select 1 order by (1,2);
-- error
select 1 order by (1,2)=3;
select count(*) from t order by (select a,b from t);
-- error
select nosuch(1)+zork from t;
-- error
select nosuch(1)+a from t;
-- error
select zork+nosuch(1) from t;
-- error
select nosuch(zork) from t;
-- error
select abs(zork)+nope from t;
-- error
select abs(zork)+abs(nope) from t;
-- error
select abs(zork)+5+abs(nope) from t;
-- error
select abs(1,2,3)+zork from t;
-- error
select zork is null and nope from t;
-- error
select zork is null and +nope from t;
-- error
select zork is not null or nope is null from t;
-- error
select a from t where count(*) and nope;
-- error
select a from t where count(nope);
-- error
select count(*) from t where count(a) and nope;
-- error
select count(*) from t where count(a) and sum(a);
-- error
select count(*) from t where count(a) union select nope from t;
select 1 from t where exists(select 1 from u order by count(c));
-- error
select 1 from t where exists(select 1 from u order by count(zork));
select 1 from t where not exists(select 1 from u order by count(c));
-- error
select a from t order by count(a)+sum(b);
-- error
select a from t order by count(a)+sum(zork);
-- error
select a from t order by count(a),sum(b);
-- error
select (select 1,2), zork from t;
-- error
select (select 1,2)+1 from t union select nope from t;
-- error
select a in (select 1,2) from t where nope;
-- error
select sum(a) over (partition by zork order by nope) from t;
-- error
select sum(a) over (partition by zork order by +nope) from t;
-- error
select sum(zork) over (partition by nope) from t;
-- error
select sum(zork) over (order by nope) + b from t;
-- error
select sum(a) filter(where zork) over (order by nope) + b from t;
-- error
select sum(a) over (w partition by zork) from t;
-- error
select row_number() filter(where 1) over (order by zork) from t;
-- error
select row_number() filter(where 1) over (order by a) from t;
-- error
select abs(1) over () from t;
-- error
select abs(zork) over () from t;
-- error
select row_number() from t;
-- error
select row_number(zork) from t;
-- error
select likelihood(a,b)+zork from t;
-- error
select likelihood(zork,b) from t;
-- error
select abs(a) filter(where zork) from t;
-- error
select group_concat(a,zork order by nope) from t;
-- error
select group_concat(a,b order by nope) filter(where xx) from t;
-- error
select count(count(*)) from t;
-- error
select count(count(zork)) from t;
-- error
select sum(distinct a,b), zork from t;
-- error
select sum(distinct a,b) from t;
-- error
select count(distinct a,b) from t;
-- error
select count(distinct) from t;
-- error
select a like zork, nope like b from t;
-- error
select (a like zork)+(nope like b) from t;
-- error
select current_timestamp+zork from t;
-- error
select abs((1,2)) from t;
-- error
select abs((1,2)), zork from t;
-- error
select a from t where (a,b) order by nope;
-- error
select max((select 1,2)) from t;
select (select count(a) from u where count(t.a)) from t;
-- error
select (select count(a) from u where count(t.a)) + zork from t;
-- error
update t set a=count(b);
-- error
update t set a=(select 1,2);
-- error
update t set (a,b)=(select 1,2,3);
-- error
update t set a=nosuch(zork);
-- error
update t set a=nosuch(1)+zork where nope;
-- error
delete from t where abs(zork)+nope;
-- error
insert into t select abs(zork)+nope from u;
-- error
insert into t values(nosuch(1)+zork,2);
-- error
insert into t values(abs(1,1),2) returning nope;
-- error
create index ii on t(abs(zork)+nope);
-- error
create table x(a, b as (abs(zork)+nope));
-- error
create table x(a check(nosuch(1)+zork));
-- error
select 1 from t group by nosuch(1)+nope;
-- error
select 1 from t group by count(*)+nope;
-- error
select 1 from t limit nosuch(1)+zork;
-- error
select sum(a) as s from t where s;
-- error
select sum(a) as s from t where s and nope;
-- error
select 1 from t join u on abs(zork) and nope where xx;
-- error
select 1 from t join u on abs(zork) and nope where abs(1,1,1);
