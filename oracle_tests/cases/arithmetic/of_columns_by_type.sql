-- Arithmetic over columns of every affinity.
CREATE TABLE t(i INT, r REAL, s TEXT, b BLOB);
INSERT INTO t VALUES(7, 7, '7', '7'), (NULL, NULL, NULL, NULL), (3, 2.5, 'x', x'39');
SELECT i + s, typeof(i + s), r + s, b * 2, s || i, s || r, i / 2, r / 2, s / 2, s % 4, -b FROM t;
SELECT sum(i + r), max(s + 0), total(b) FROM t;
