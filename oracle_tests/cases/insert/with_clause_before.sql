-- lang_insert: a WITH clause before INSERT is visible in its SELECT
CREATE TABLE t(a);
WITH q(n) AS (VALUES(1),(2)) INSERT INTO t SELECT n*10 FROM q;
SELECT * FROM t;
WITH q AS (SELECT 9 x) INSERT INTO t VALUES((SELECT x FROM q));
SELECT * FROM t;
