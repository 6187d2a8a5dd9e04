-- a subquery in FROM or a view of which a column has a collation that is not there: said of views when their columns are found out, and of columns that are read
CREATE TABLE t(a, b);
INSERT INTO t VALUES (1, 2);
-- error
SELECT q FROM (SELECT a COLLATE nowhere AS q FROM t);
-- error
SELECT 1 FROM (SELECT a COLLATE nowhere AS q FROM t);
-- error
SELECT 1 FROM (SELECT a COLLATE nowhere AS q, b COLLATE nohow FROM t LIMIT 1);
-- error
WITH z AS (SELECT a COLLATE nowhere AS q FROM t) SELECT 1 FROM z;
WITH z AS (SELECT a COLLATE nowhere AS q FROM t) SELECT 1;
SELECT a COLLATE nowhere FROM t;
SELECT (SELECT a COLLATE nowhere FROM t);
SELECT 1 WHERE EXISTS (SELECT a COLLATE nowhere FROM t);
SELECT a COLLATE nowhere FROM t UNION ALL SELECT 3;
-- error
SELECT a COLLATE nowhere FROM t UNION SELECT 3;
-- error
SELECT 1 FROM (SELECT a COLLATE nowhere FROM t UNION ALL SELECT 3);
-- error
SELECT * FROM (SELECT a COLLATE nowhere AS q FROM t), (SELECT x);
CREATE VIEW v AS SELECT a COLLATE nowhere AS q, b COLLATE nohow AS r FROM t;
CREATE VIEW named(q) AS SELECT a COLLATE nowhere FROM t;
CREATE VIEW w AS SELECT q FROM v;
-- error
SELECT 1 FROM v;
SELECT 1 FROM v;
SELECT count(*) FROM v;
-- error
SELECT q FROM v;
-- error
SELECT q FROM w;
-- error
SELECT x FROM v;
-- error
SELECT 1 FROM named;
-- error
SELECT 1 FROM named;
DROP VIEW v;
CREATE VIEW v AS SELECT a COLLATE nowhere AS q, b FROM t;
-- error
PRAGMA table_info(v);
PRAGMA table_info(v);
SELECT b FROM v;
DROP VIEW v;
CREATE VIEW v AS SELECT a COLLATE nowhere AS q, b FROM t;
-- error
DELETE FROM v;
-- error
DELETE FROM v;
