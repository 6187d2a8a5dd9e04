-- A condition that comes to a WHERE of 0 is dropped, unless SQLite saw a function in it when it parsed it.
-- needs: flatten,push_down,having_terms
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
INSERT INTO t VALUES (1, 2), (2, 3);
CREATE VIEW v AS SELECT a, json('x') AS j FROM t;
CREATE VIEW g AS SELECT x.j > 3 AS p, x.j AS q FROM v x WHERE 0 GROUP BY j;
CREATE VIEW h AS SELECT x.j > 3 AS p, x.j AS q FROM v x WHERE 1 GROUP BY j > 3;
SELECT p FROM g WHERE p = 1;
-- error
SELECT p FROM h WHERE p = 1;
SELECT 1 FROM v WHERE 0 GROUP BY j + 1 HAVING j + 1 > 2;
SELECT 1 FROM t WHERE 0 GROUP BY a HAVING a + 1 > 2;
