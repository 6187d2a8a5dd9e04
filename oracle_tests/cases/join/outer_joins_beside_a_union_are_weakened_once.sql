-- optoverview "OUTER JOIN strength reduction": FROM is gone through once, so that the ON of a join that has become an
-- inner one makes no join before it weaker. A UNION ALL in FROM that stays a subquery is no reason to begin anew.
-- Source: SQLite, EXPLAIN QUERY PLAN; it shows in the order of the rows.
CREATE TABLE t(a INT, b INT, c INTEGER);
CREATE TABLE u(a TEXT, b TEXT COLLATE NOCASE, c NUMERIC);
CREATE VIEW v(a, b, c) AS SELECT a, b, c FROM t UNION ALL SELECT a, b, c FROM u;
INSERT INTO t VALUES(1, 2, 3), (2, 3, 4), (5, 6, 1), (3, 1, 3);
INSERT INTO u VALUES(3, 2, 3), (2, 3, 4), (1, 6, 6), (5, 3, 3);
-- ordered
SELECT * FROM v x LEFT JOIN t y FULL JOIN v z ON y.c WHERE x.b < z.c;
-- ordered
SELECT * FROM v x LEFT JOIN t y ON x.a = y.a FULL JOIN t z ON y.c = z.b WHERE x.b < 5 AND z.c > 2;
-- ordered
SELECT * FROM u x LEFT JOIN t y ON x.a = y.a FULL JOIN v z ON y.c = z.b WHERE x.b < '5' AND z.c > 2;
-- ordered
SELECT * FROM u x LEFT JOIN v y ON x.a = y.a LEFT JOIN t z ON y.c = z.b JOIN v k ON k.a = z.a WHERE x.b < '5';
-- ordered
SELECT * FROM u x LEFT JOIN t y ON x.a = y.a LEFT JOIN t z ON y.c = z.b LEFT JOIN v k ON k.a = z.a WHERE k.b < 5;
