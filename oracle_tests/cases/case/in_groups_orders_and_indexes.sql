-- lang_expr CASE may stand wherever an expression may.
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c TEXT, d REAL);
INSERT INTO t VALUES (1,10,'one',1.5),(2,20,'Two',NULL),(3,NULL,'three',-2.25),(4,20,NULL,1e10),(5,'x','one',0.0);
CREATE INDEX te ON t(CASE WHEN b > 15 THEN 'big' ELSE 'small' END);
SELECT CASE WHEN b > 15 THEN 'big' ELSE 'small' END AS s, count(*) FROM t GROUP BY s ORDER BY s;
SELECT a FROM t WHERE CASE WHEN b > 15 THEN 'big' ELSE 'small' END = 'big' ORDER BY a;
SELECT a FROM t ORDER BY CASE a % 2 WHEN 0 THEN a ELSE -a END;
SELECT sum(CASE WHEN b THEN 1 END), count(CASE WHEN d > 0 THEN 1 END) FROM t;
UPDATE t SET b = CASE a WHEN 1 THEN 100 ELSE b END;
SELECT a, b FROM t;
