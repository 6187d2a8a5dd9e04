-- INDEXED BY an index that is of no use is a mistake where the subquery is carried out, and nowhere else.
create table t(a, b);
create index i on t(b) where typeof(b) = 'text';
create table u(a, c);
insert into u values (1, 2);
-- error
select a from t indexed by i;
-- error
select (select a from t indexed by i);
-- error
select 1 where (select a from t indexed by i);
select 1 from (select (select t.a from t indexed by i) as x, c from u);
select 1 from (select (select t.a from t indexed by i) as x, c from u where c > 1);
select c from (select (select t.a from t indexed by i) as x, c from u where c > 1);
-- error
select x from (select (select t.a from t indexed by i) as x, c from u where c > 1);
-- error
select c from (select (select t.a from t indexed by i) as x, c from u where c > 1) where x is null;
-- error
select c from (select distinct (select t.a from t indexed by i) as x, c from u where c > 1);
select c from (select (select t.a from t indexed by i) as x, c from u limit 1);
-- error
select count(*) from u where exists (select 1 from t indexed by i);
-- error
select count(*) from u where c in (select a from t indexed by i);
-- error
update u set a = (select a from t indexed by i);
-- error
delete from u where a = (select a from t indexed by i);
-- error
insert into u values ((select a from t indexed by i), 1);
-- error
explain query plan select (select a from t indexed by i);
