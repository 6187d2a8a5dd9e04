-- Behind IN an index on the column is asked instead of the query, and then INDEXED BY does not count. With another
-- affinity or collation the query is carried out, and a partial index is of no use to it.
create table t(n numeric, s text, c text collate nocase, p);
create index i on t(p) where p > 1;
create index byn on t(n);
create index bys on t(s);
create index byc on t(c);
insert into t values (1, '1', 'a', 1), (2, 'b', 'B', 2), (null, null, null, 3);
create table u(n int, s text, x);
insert into u values (1, 'a', 'A'), (2, 'B', 2), (null, null, null);
-- sorted
select x from u where n in (select n from t indexed by i);
-- error
select x from u where n in (select s from t indexed by i);
-- error
select x from u where n not in (select s from t indexed by i);
-- sorted
select x from u where s in (select s from t indexed by i);
-- error
select x from u where s in (select c from t indexed by i);
-- sorted
select x from u where s collate nocase in (select c from t indexed by i);
-- sorted
select x from u where x in (select rowid from t indexed by i);
-- error
select n in (select s from t indexed by i) from u;
select count(*) from (select n in (select s from t indexed by i) as unread from u);
-- error
select count(*) from u join (select n from u where n not in (select s from t indexed by i)) using (n) group by s;
-- error
delete from u where n in (select s from t indexed by i);
-- sorted
select x from u where n in (select s from t indexed by bys);
