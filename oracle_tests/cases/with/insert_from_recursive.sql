-- lang_with §3, lang_insert: a recursive CTE before INSERT may feed the table it counts from
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n WHERE i<5) INSERT INTO t SELECT i, i*i FROM n;
WITH m AS (SELECT max(a) AS top FROM t) INSERT INTO t SELECT top+a, -b FROM t, m;
SELECT * FROM t ORDER BY a;
WITH d(x) AS (SELECT a FROM t WHERE b<0) INSERT INTO t(b) SELECT count(*) FROM d RETURNING a, b;
WITH q AS (SELECT 1) INSERT INTO t DEFAULT VALUES;
WITH q(v) AS (VALUES(100)) INSERT INTO t VALUES((SELECT v FROM q), 'hundred');
WITH q AS (SELECT * FROM nope) INSERT INTO t VALUES(200, 'unused CTE is not looked at');
SELECT count(*), max(a) FROM t;
