-- lang_select "GROUP BY": columns of a table whose rowid is a key, too, make no more groups, wherever they stand.
CREATE TABLE t(id INTEGER PRIMARY KEY, k INT, q REAL, w TEXT COLLATE NOCASE);
CREATE TABLE u(id INTEGER PRIMARY KEY, k INT, w TEXT);
WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)
INSERT INTO t SELECT i, i % 7, iif(i % 3, (i % 5) * 1.0, i * 0.1), iif(i % 2, 'W', 'w') || (i % 3) FROM n;
INSERT INTO u SELECT id, id % 4, 'u' || (9 - id) FROM t WHERE id < 9;
SELECT t.id, t.w, u.k, count(*), max(q) FROM t JOIN u ON u.k = t.k GROUP BY t.id, t.w, u.k, q;
SELECT t.w, q, t.id, count(u.id) FROM t LEFT JOIN u ON u.id = t.k * 2 GROUP BY t.w, q, t.id;
SELECT u.w, u.id, count(*), sum(q), t.id FROM t LEFT JOIN u ON u.id = t.k * 2 GROUP BY u.w, u.id;
SELECT w, id, k, min(q) FROM t GROUP BY w, id, k ORDER BY 1 DESC, 2;
SELECT a.w, b.id, a.id, sum(a.q * b.q) FROM t AS a JOIN t AS b ON b.k = a.k AND b.id < 9 GROUP BY a.w, b.id, a.id, b.q;
SELECT k, sum(iif(id % 3, -5.0, 7.0)), sum(id * 1.0), avg(q), total(iif(id = 7, 9007199254740991.0, 1.0)) FROM t GROUP BY k;
SELECT sum(iif(id % 2, 4503599627370497.0, -0.5)), sum(-0.0), sum(iif(id = 5, 9e999, 1.0)) FROM t;
