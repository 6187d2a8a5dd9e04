-- lang_expr "Scalar Subquery Expressions": the first row above or below a rowid that comes from outside.
CREATE TABLE o(x INTEGER PRIMARY KEY, s TEXT, r REAL, u);
INSERT INTO o VALUES (1, 'k1', 1.0, 1), (2, 'K2', 2.5, '2'), (3, NULL, NULL, NULL), (4, 'k4', 4, x'34'), (5, '5', 5.0, 5.0), (6, 'k6', 1e300, -1e300), (400, '7.5', -1, 9223372036854775807), (899, ' 12 ', 899.5, -9223372036854775808), (901, '900', 901, '901');
CREATE TABLE t(id INTEGER PRIMARY KEY, a INT, b, c);
INSERT INTO t WITH RECURSIVE g(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM g WHERE i < 900)
  SELECT i * 3, i % 7, CASE i % 11 WHEN 0 THEN NULL ELSE i * 31 % 17 END, 'a text that is long enough for many pages ' || i FROM g;
INSERT INTO t VALUES (-9223372036854775808, 1, 2, 'lowest'), (9223372036854775807, 3, 4, 'highest');
SELECT x, (SELECT c FROM t WHERE id > o.x), (SELECT c FROM t WHERE id >= o.x ORDER BY id LIMIT 1), (SELECT c FROM t WHERE id < o.x ORDER BY id DESC LIMIT 1), (SELECT id FROM t WHERE id <= o.x ORDER BY id DESC) FROM o;
SELECT x, (SELECT id FROM t WHERE id > o.r ORDER BY id LIMIT 1), (SELECT id FROM t WHERE id >= o.r LIMIT 1), (SELECT id FROM t WHERE id < o.r ORDER BY id DESC LIMIT 1), (SELECT id FROM t WHERE id <= o.r ORDER BY id DESC LIMIT 1) FROM o;
SELECT x, (SELECT id FROM t WHERE id > o.u ORDER BY id LIMIT 1), (SELECT id FROM t WHERE id >= o.u LIMIT 1), (SELECT id FROM t WHERE id < o.u ORDER BY id DESC LIMIT 1), (SELECT id FROM t WHERE id <= o.u ORDER BY id DESC LIMIT 1) FROM o;
SELECT x, (SELECT id FROM t WHERE id > o.s ORDER BY id LIMIT 1), (SELECT id FROM t WHERE id >= o.s LIMIT 1), (SELECT id FROM t WHERE id < o.s ORDER BY id DESC LIMIT 1), (SELECT id FROM t WHERE id <= o.s ORDER BY id DESC LIMIT 1) FROM o;
SELECT x, (SELECT id FROM t WHERE id BETWEEN o.x AND o.x + 5), (SELECT c FROM t WHERE id BETWEEN o.x AND o.r ORDER BY b DESC LIMIT 1), (SELECT c FROM t WHERE id > o.x AND id < 40 ORDER BY b, c LIMIT 1), (SELECT c FROM t WHERE id > o.x AND b = 3), (SELECT c FROM t WHERE id > o.x LIMIT 0), (SELECT c FROM t WHERE id > o.x LIMIT -1), (SELECT c FROM t WHERE id > o.x LIMIT 1 OFFSET 2) FROM o;
SELECT x, (SELECT min(id) FROM t WHERE id > o.x), (SELECT max(id) FROM t WHERE id < o.x), (SELECT min(id) FROM t WHERE id > o.u), (SELECT count(*) FROM t WHERE id BETWEEN o.x AND o.x + 50), (SELECT sum(b) FROM t WHERE id BETWEEN o.x - 300 AND o.x) FROM o;
SELECT o.x, t.id FROM o JOIN t ON t.id BETWEEN o.x AND o.x + 30 ORDER BY o.x, t.id;
SELECT o.x, t.id FROM o JOIN t ON t.id BETWEEN o.x - 30 AND o.x ORDER BY o.x, t.id DESC;
SELECT o.x, count(t.id), min(t.c) FROM o LEFT JOIN t ON t.id > o.x * 3 AND t.id < o.x * 3 + 1000 GROUP BY o.x;
UPDATE t SET b = (SELECT v.id FROM t AS v WHERE v.id > t.id ORDER BY v.id LIMIT 1) WHERE id BETWEEN 10 AND 60 RETURNING id, b;
