-- What a subquery in FROM gives is computed once where SQLite materializes it or makes an automatic index of it, also
-- while the statement changes what it is made of; as a co-routine it is computed again for each row.
CREATE TABLE t(id INTEGER PRIMARY KEY, a, b);
INSERT INTO t VALUES (1, 1, 1), (2, 5, 1), (3, 7, 2), (4, 2, 2), (5, 9, 1);

BEGIN;
update t set a=(select s.m+1 from (select max(a) m, b from t group by b) s where s.b=t.b);
SELECT * FROM t;
ROLLBACK;

BEGIN;
update t set a=(select s.m+1 from (select max(a) m, b as bb from t group by b) s join t t2 on t2.b=s.bb where t2.id=t.id);
SELECT * FROM t;
ROLLBACK;

BEGIN;
update t set a=(select s.m+1 from t t2, (select max(a) m, b as bb from t group by b) s where t2.b=s.bb and t2.id=t.id);
SELECT * FROM t;
ROLLBACK;

BEGIN;
update t set a=(select s.m+1 from t t2 left join (select max(a) m, b as bb from t group by b) s on t2.b=s.bb where t2.id=t.id);
SELECT * FROM t;
ROLLBACK;

BEGIN;
update t set a=(select count(*) from (select distinct a from t) s where s.a < t.a);
SELECT * FROM t;
ROLLBACK;

BEGIN;
update t set a=(select sum(s.a) from (select a, b from t limit 10) s where s.b = t.b);
SELECT * FROM t;
ROLLBACK;

BEGIN;
update t set a=(select sum(s.a) from (select a, b from t union select 1,2) s where s.b = t.b);
SELECT * FROM t;
ROLLBACK;

BEGIN;
with s as materialized (select a, b from t) update t set a=(select sum(s.a) from s where s.b = t.b);
SELECT * FROM t;
ROLLBACK;

BEGIN;
with s as materialized (select a, b from t) update t set a=(select sum(s.a) from s where s.b >= t.b);
SELECT * FROM t;
ROLLBACK;

BEGIN;
with s as (select a, b from t limit 4) update t set a=(select sum(s.a)+(select sum(b) from s) from s where s.b >= t.b);
SELECT * FROM t;
ROLLBACK;

BEGIN;
update t set a=(select sum(s.a) from (values(1,1),(2,1)) v, (select a, b from t union select 1,2) s where s.b >= t.b);
SELECT * FROM t;
ROLLBACK;

BEGIN;
update t set a=(select x from (select sum(a) x from t) s);
SELECT * FROM t;
ROLLBACK;

BEGIN;
update t set a=(select x from (select sum(a) x from t) s where t.id>0);
SELECT * FROM t;
ROLLBACK;

BEGIN;
update t set a=(select x from (select sum(a) x from t) s, (select 1 union select 2) y where t.id>0);
SELECT * FROM t;
ROLLBACK;

BEGIN;
update t set a=(select sum(a) from t);
SELECT * FROM t;
ROLLBACK;

BEGIN;
update t set a=(select sum(a) from t where t.id>0);
SELECT * FROM t;
ROLLBACK;

BEGIN;
update t set a=a+1 where a in (select max(a)+1 from t);
SELECT * FROM t;
ROLLBACK;

BEGIN;
update t set a=(select 1 where t.a in (select a from t));
SELECT * FROM t;
ROLLBACK;

BEGIN;
update t set a=exists(select 1 from (select max(a) m, b from t group by b) s where s.b=t.b and s.m>t.a);
SELECT * FROM t;
ROLLBACK;

BEGIN;
update t set id=id+(select s.m*10 from (select max(a) m, b from t group by b) s where s.b=t.b);
SELECT * FROM t;
ROLLBACK;

BEGIN;
update t set a=(select s.m+1 from (select max(a) m, b from t group by b) s where s.b=t.b) where id in (select id from t where id>2);
SELECT * FROM t;
ROLLBACK;

BEGIN;
update or replace t set a=(select s.m+1 from (select max(a) m, b from t group by b) s where s.b=t.b);
SELECT * FROM t;
ROLLBACK;

BEGIN;
delete from t where a < (select s.m from (select max(a) m, b from t group by b) s where s.b=t.b);
SELECT * FROM t;
ROLLBACK;

BEGIN;
delete from t where a > (select avg(s.m) from (select max(a) m, b from t group by b union all select 1,1) s where s.b<=t.b);
SELECT * FROM t;
ROLLBACK;

-- a trigger's program is a run of its own for each row
CREATE TABLE log(x);
CREATE TRIGGER r AFTER UPDATE OF a ON t BEGIN
  INSERT INTO log SELECT (SELECT s.m FROM t t2 LEFT JOIN (SELECT max(a) m, b FROM t GROUP BY b) s ON s.b = t2.b WHERE t2.id = x.id) FROM t x WHERE x.b = new.b;
END;
UPDATE t SET a = a + 10;
SELECT x FROM log;
UPDATE t SET a = (SELECT s.m + 1 FROM (SELECT max(a) m, b FROM t GROUP BY b) s WHERE s.b = t.b);
SELECT * FROM t;
SELECT x FROM log;
