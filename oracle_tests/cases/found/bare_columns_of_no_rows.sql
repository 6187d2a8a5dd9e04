-- What a subquery in FROM computes without reading a column, the query around it computes itself: rows or no rows.
-- needs: flatten
create table t(a, b);
create table u(c);
insert into u values (1), (2);
select count(*), x from (select 5 as x from t);
select count(*), x from (select 5 as x, a from t) where a > 1;
select count(*), x from (select not (3 in (select b from t)) as x from t);
select count(*), x from (select (select max(c) from u) as x from t);
select count(*), x, y from (select (select max(c) from u) as x, (select count(*) from u where c > a) as y from t);
select max(x), y from (select a as x, 'abc' || 'd' as y from t);
select count(*), x, y from (select 'abc' as x, 3 as z from t) left join (select 9 as y) on y > z;
select x, count(*) from (select 5 as x from u) group by x;
select x, 5 + 0, count(*) from (select 5 as x from u) group by 5 + 0, x;
select 6 + 0, x, count(*) from (select 5 as x from u) group by x, 6 + 0;
select 5 + 0, x, count(*) from (select 6 as x from u) group by x, 5 + 0;
select x, c from (select 1 as x, c from u) where x = c;
select x, c from (select 1 as x, c from u) order by x, c desc;
select distinct x from (select (select max(c) from u) as x from u);
select sum(x) over (order by x), x from (select 7 as x from u);
create view v as select c, 'k' as k, (select count(*) from u as w where w.c <= u.c) as n from u;
select count(*), k, n from v where c > 5;
select k, n from v where n > 1;
select max(n), k from v;
select v.n, w.n from v join v as w on v.n < w.n;
select v.n, w.n from v left join v as w on v.n = w.n + 1;
select (select k from v where v.n = u.c) from u;
-- needs strength
select count(*), x from t left join (select a, 5 as x from t) as k on t.a = k.a where k.a = 1;
select count(*), x from u left join (select c, 5 as x from u) as k on u.c < k.c where k.x > 1;
select u.c, k.x from u left join (select c, 5 as x from u) as k on u.c < k.c where k.x > 1 order by 1;
select u.c, k.x from u left join (select c, 5 as x from u) as k on u.c < k.c order by 1;
