-- Source: pragma table_info; SQLite itself
-- A view of several cores has the declared types of the first, where these have the affinity of the column; a query around
-- the cores, as in FROM, those of the last.
CREATE TABLE t(a VARCHAR(3), b FLOAT, c INTEGER, d DECIMAL(5), e);
CREATE VIEW v1 AS SELECT a, b, c, d, e FROM t UNION ALL SELECT 'x', 1, 2.5, c, d FROM t;
PRAGMA table_info(v1);
CREATE VIEW v2 AS SELECT 'x', 1, 2.5, c, d FROM t UNION ALL SELECT a, b, c, d, e FROM t;
PRAGMA table_info(v2);
CREATE VIEW v3 AS SELECT * FROM (SELECT a, b, c, d, e FROM t UNION ALL SELECT 'x', 1, 2.5, c, d FROM t);
PRAGMA table_info(v3);
CREATE VIEW v4 AS SELECT (SELECT b FROM t) AS x, (SELECT a FROM t) AS y UNION ALL SELECT 1, 'x';
PRAGMA table_info(v4);
CREATE VIEW v5 AS VALUES((SELECT b FROM t), (SELECT a FROM t)), (1, 'x');
PRAGMA table_info(v5);
CREATE VIEW v6 AS SELECT * FROM (VALUES((SELECT b FROM t), (SELECT a FROM t)), ((SELECT c FROM t), 'x'));
PRAGMA table_info(v6);
CREATE VIEW v7 AS SELECT * FROM (VALUES((SELECT b FROM t), (SELECT a FROM t)), ((SELECT b FROM t), (SELECT a FROM t)));
PRAGMA table_info(v7);
CREATE VIEW v8 AS SELECT CAST(b AS REAL) AS x, CAST(c AS INT) AS y FROM t UNION SELECT b, c FROM t;
PRAGMA table_info(v8);
CREATE VIEW v9(x) AS SELECT b COLLATE NOCASE FROM t EXCEPT SELECT c FROM t;
PRAGMA table_info(v9);
