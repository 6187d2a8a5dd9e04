-- needs: constants,transitive, automatic_index
-- To SQLite a column for which a constant stands still is one that an index has, and that is equal to others: of two
-- tables joined by it the second one may come first. What stands for it is any constant, a parameter too, but in `t = a`
-- the right side is left as it is.
CREATE TABLE t(id INTEGER PRIMARY KEY, a, b NOT NULL DEFAULT 0, c TEXT, d INT); CREATE INDEX tb ON t(b, a, c); CREATE INDEX ta ON t(a, c);
CREATE TABLE u(a, b TEXT COLLATE NOCASE, c TEXT, d INT);
INSERT INTO t(a, b, c, d) VALUES(3, 3, 'x', 4), (4, 3, 'y', 4), (4, 1, 'z', 2), (2, 2, 'w', 2), (4, 3, 'v', 1);
INSERT INTO u VALUES(3, '3', '3', 3), (4, 'b', '2', 4), (3, 'c', '3', 4), (2, 'D', '2', 2), (4, 'd', 'x', 4);
SELECT x.c, y.id FROM t x JOIN t y ON x.b = y.b WHERE x.b = 3;
EXPLAIN QUERY PLAN SELECT x.c, y.id FROM t x JOIN t y ON x.b = y.b WHERE x.b = 3;
SELECT x.c, y.id FROM t x JOIN t y WHERE x.b = 3 AND y.b = 3;
EXPLAIN QUERY PLAN SELECT x.c, y.id FROM t x JOIN t y WHERE x.b = 3 AND y.b = 3;
SELECT x.id, y.id, z.id FROM t x JOIN t z ON x.a IN (4) JOIN t y ON x.a = y.a;
EXPLAIN QUERY PLAN SELECT x.id, y.id, z.id FROM t x JOIN t z ON x.a IN (4) JOIN t y ON x.a = y.a;
SELECT x.id, y.c FROM t x JOIN u y ON y.a = 3 WHERE x.c = y.a;
EXPLAIN QUERY PLAN SELECT x.a, y.c FROM u x JOIN u y ON y.a = 3 WHERE x.b = y.a;
EXPLAIN QUERY PLAN SELECT x.a, y.c FROM u x JOIN u y ON y.a = 3 WHERE y.a = x.b;
SELECT x.rowid, y.rowid FROM u x, u y WHERE x.a = 1 + 2 AND y.d = x.a;
EXPLAIN QUERY PLAN SELECT x.rowid, y.rowid FROM u x, u y WHERE x.a = 1 + 2 AND y.d = x.a;
EXPLAIN QUERY PLAN SELECT x.rowid, y.rowid FROM u x, u y WHERE x.a = abs(-3) AND y.d = x.a;
EXPLAIN QUERY PLAN SELECT x.rowid, y.rowid FROM u x, u y WHERE x.a = random() AND y.d = x.a;
EXPLAIN QUERY PLAN SELECT x.rowid, y.rowid FROM u x, u y WHERE x.a = CAST(3 AS INT) AND y.d = x.a;
SELECT count(*), group_concat(x.id || '-' || y.id) FROM t x JOIN t y ON y.a = x.d WHERE x.d = 5 - 1;
EXPLAIN QUERY PLAN SELECT count(*) FROM t x JOIN (SELECT d FROM t WHERE d = (5 - 1)) y ON x.a = y.d;
EXPLAIN QUERY PLAN SELECT count(*) FROM t x JOIN (SELECT d FROM t WHERE d IN (5 - 1)) y ON x.a = y.d;
