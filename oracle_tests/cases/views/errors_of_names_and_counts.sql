-- lang_createview: duplicate names in temp and main, lists that do not fit, ORDER BY in views, LIMIT in joins of views
CREATE TABLE t(a, b); INSERT INTO t VALUES(2,'x'),(1,'y'); CREATE VIEW v(p, q) AS SELECT a, b FROM t ORDER BY a LIMIT 1; SELECT * FROM v; SELECT t.a, v.q FROM t LEFT JOIN v ON t.a=v.p ORDER BY 1;
-- error
CREATE VIEW v AS SELECT 1;
CREATE VIEW IF NOT EXISTS v AS SELECT 'other'; CREATE TEMP VIEW v AS SELECT 'temp' AS q; SELECT q FROM v; SELECT q FROM main.v;
-- error
CREATE VIEW w() AS SELECT 1;
CREATE VIEW w(a, b, c) AS SELECT a, b FROM t;
-- error
SELECT * FROM w;
-- error
CREATE VIEW main.x AS SELECT * FROM temp.v;
-- error
CREATE TEMP VIEW main.y AS SELECT 1;
DROP VIEW v; SELECT p FROM v;
-- error
SELECT rowid FROM v;
