-- lang_createview: as many names as columns, found out when the view is used
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2);
CREATE VIEW v1(x) AS SELECT a, b FROM t;
-- error
SELECT * FROM v1;
CREATE VIEW v2(x, y, z) AS SELECT a, b FROM t;
-- error
SELECT x FROM v2;
CREATE VIEW v3(x, X) AS SELECT a, b FROM t;
SELECT * FROM v3;
-- error
CREATE VIEW v4(x) AS SELECT ?1;
-- error
CREATE VIEW v5() AS SELECT 1;
CREATE VIEW IF NOT EXISTS v3 AS SELECT 9;
-- error
CREATE VIEW v3 AS SELECT 9;
-- error
CREATE VIEW t AS SELECT 1;
CREATE VIEW v6("a b", [c]) AS VALUES(1,2),(3,4);
SELECT "a b", c FROM v6;
PRAGMA table_info(v6);
