-- lang_update §2.4: ORDER BY and LIMIT are refused behind a CTE, an alias, FROM and INDEXED BY alike
CREATE TABLE t(a, b); CREATE INDEX i ON t(a); INSERT INTO t VALUES(1,1),(2,2);
-- error
WITH c AS (SELECT 1) UPDATE t SET b=0 LIMIT 1;
-- error
UPDATE t AS q SET b=0 WHERE q.a=1 LIMIT 1;
-- error
UPDATE t INDEXED BY i SET b=0 WHERE a=1 ORDER BY a;
-- error
UPDATE OR IGNORE t SET b=0 ORDER BY b DESC LIMIT 1 OFFSET 1;
UPDATE t SET b=(SELECT b FROM t ORDER BY b DESC LIMIT 1); SELECT * FROM t;
