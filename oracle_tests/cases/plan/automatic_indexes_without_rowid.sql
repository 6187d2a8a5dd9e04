-- needs: automatic_index
-- Of a WITHOUT ROWID table an automatic index holds the PRIMARY KEY, read or not, among its other columns: rows of one
-- key come in the order of those columns as the table has them.
CREATE TABLE w(a TEXT, k INT, c, d, j, PRIMARY KEY(j, k)) WITHOUT ROWID;
CREATE TABLE t(x, y);
INSERT INTO w VALUES('a', 5, 26, 'p', 9), ('a', 7, 25, 'q', 1), ('b', 1, 1, 'r', 1), ('a', 6, 25, 's', 4), ('a', 5, 2, 't', 3);
INSERT INTO t VALUES('a', 5), ('b', 1), ('c', 2);
CREATE VIEW v AS SELECT x, y FROM t WHERE y > 0 LIMIT 100;
EXPLAIN QUERY PLAN SELECT v.x, w.c FROM v LEFT JOIN w ON v.x = w.a;
SELECT v.x, w.c FROM v LEFT JOIN w ON v.x = w.a;
SELECT v.x, w.d FROM v LEFT JOIN w ON v.x = w.a;
SELECT v.x, w.j, w.d FROM v CROSS JOIN w WHERE v.x = w.a;
SELECT t.x, (SELECT group_concat(d) FROM w WHERE w.a = t.x) FROM t;
SELECT t.x, (SELECT group_concat(d) FROM w WHERE w.c = t.y * 5) FROM t;
SELECT max(v.x), w.d FROM v LEFT JOIN w ON v.x = w.a AND w.c > 2;
SELECT p.d, q.d FROM w p JOIN w q ON p.c = q.c;
SELECT v.x, w.* FROM v LEFT JOIN w ON v.x = w.a ORDER BY v.y;
SELECT x FROM t WHERE EXISTS (SELECT 1 FROM w WHERE w.a = t.x AND w.c > 20);
SELECT group_concat(v.x || w.c || w.d) FROM v LEFT JOIN w ON v.x = w.a;
SELECT group_concat(w.d) FROM v CROSS JOIN w WHERE v.x = w.a;
SELECT group_concat(p.d || q.d) FROM w p JOIN w q ON p.c = q.c;
SELECT max(v.y), w.c FROM v LEFT JOIN w ON v.x = w.a AND w.k < 7;
