-- the collation of a term of ORDER BY must be known even if it orders nothing, but not where SQLite drops the clause
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
INSERT INTO t VALUES (1, 2), (4, 5);
-- error
select 10 from t order by 1 collate nocoll;
-- error
select 10 from t order by 1 collate nocoll limit 1;
-- error
select 10 from t group by b order by 'x' collate nocoll;
-- error
select 10 order by 1 collate nocoll;
-- error
select distinct 10 from t order by 1 collate nocoll;
-- error
select 10 from t where a = 1 order by 1 collate nocoll;
-- error
select * from (select 10 from t order by 1 collate nocoll);
-- error
select count(*) from (select 10 from t order by 1 collate nocoll);
-- error
select (select 1 from t order by 1 collate nocoll);
select exists(select 1 from t order by 1 collate nocoll);
select exists(select b from t order by b collate nocoll);
select exists(select 1 order by 1 collate nocoll);
-- error
select b from t order by b collate nocoll, nope;
-- error
select 1 order by 'x' collate nocoll, nope;
-- error
select max(b) from t order by 1 collate nocoll;
-- error
select b from t union all select 1 order by 1 collate nocoll;
-- error
insert into t(b) select 1 from t order by 1 collate nocoll;
select count(*) from t;
