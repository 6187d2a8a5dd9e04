-- lang_createview: names of a view's columns: given, aliased, from the first SELECT, duplicates numbered
CREATE TABLE t(a INT, b TEXT); CREATE VIEW v1 AS SELECT a, a, b AS a, a+1, t.b FROM t; CREATE VIEW v2(x, y) AS SELECT a, b FROM t UNION ALL SELECT b, a FROM t; CREATE VIEW v3 AS SELECT * FROM t, t AS u; CREATE VIEW v4(x) AS SELECT a, b FROM t; CREATE VIEW v5(x, x) AS SELECT 1, 2; CREATE VIEW v6("a b", 'c') AS SELECT 1, 2;
INSERT INTO t VALUES(1,'one'); SELECT * FROM v1; SELECT * FROM v2; SELECT * FROM v3;
-- error
SELECT * FROM v4;
SELECT * FROM v5; SELECT x FROM v5; SELECT "a b", c FROM v6; PRAGMA table_info(v1); PRAGMA table_info(v2);
-- error
CREATE VIEW v7 AS SELECT ?;
-- error
CREATE VIEW v8 AS SELECT 1 INTO x;
-- error
CREATE VIEW v9 AS DELETE FROM t;
