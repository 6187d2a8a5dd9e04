-- needs: automatic_index
-- What an automatic index holds behind its key: of a common table expression the columns that are read, of a subquery
-- or a view all of them. Rows of one key come in that order.
CREATE TABLE t(id INTEGER PRIMARY KEY, c);
INSERT INTO t VALUES(1, 'ab'), (3, 0), (2, 'q');
CREATE VIEW v(a, b, c, id) AS SELECT DISTINCT 0, x1.c, 0, x2.c FROM t x1 JOIN t x2;
CREATE VIEW r(a, b, c, id) AS WITH q(a, b, c, id) AS (SELECT 0, 5, 0, 1 UNION ALL SELECT 0, b - 1, 0, id + 1 FROM q WHERE id < 4) SELECT * FROM q;
WITH q(a, b, c, id) AS MATERIALIZED (SELECT 0, x1.c, 0, x2.c FROM t x1 JOIN t x2) SELECT u1.c, u2.id FROM q u1 LEFT JOIN q u2 ON u2.a = u1.c;
WITH q(a, b, c, id) AS MATERIALIZED (SELECT 0, x1.c, 0, x2.c FROM t x1 JOIN t x2) SELECT t.c, (SELECT group_concat(u2.id) FROM q u2 WHERE u2.a = t.c + t.c), (SELECT count(b) FROM q) FROM t;
WITH q(a, b, c, id) AS MATERIALIZED (SELECT 0, x1.c, 0, x2.c FROM t x1 JOIN t x2) SELECT t.c, u2.b FROM t LEFT JOIN q u2 ON u2.a = t.c;
WITH q(a, b, c, id) AS (SELECT DISTINCT 0, x1.c, 0, x2.c FROM t x1 JOIN t x2) SELECT t.c, u2.id FROM t LEFT JOIN q u2 ON u2.a = t.c;
WITH q(a, b, c, id) AS (SELECT 0, x1.c, 0, x2.c FROM t x1 JOIN t x2 UNION SELECT 0, c, 0, id FROM t) SELECT t.c, u2.c, u2.id FROM t LEFT JOIN q u2 ON u2.a = t.c;
WITH q(a, b, c, id) AS (SELECT * FROM v) SELECT t.c, u2.id FROM t LEFT JOIN q u2 ON u2.a = t.c;
SELECT t.c, u2.id FROM t LEFT JOIN v u2 ON u2.a = t.c;
SELECT t.c, u2.id FROM t LEFT JOIN (SELECT DISTINCT 0 a, x1.c b, 0 c, x2.c id FROM t x1 JOIN t x2) u2 ON u2.a = t.c;
SELECT t.c, u2.id FROM t LEFT JOIN r u2 ON u2.a = t.c;
SELECT t.c, (SELECT group_concat(id) FROM r u2 WHERE u2.a = t.c + t.c) FROM t;
