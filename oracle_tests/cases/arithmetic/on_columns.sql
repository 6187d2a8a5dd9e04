CREATE TABLE t(i INTEGER, r REAL, x TEXT, u);
INSERT INTO t VALUES(7, 2, '3', NULL),(-7, 0.5, 'abc', 2),(9223372036854775807, 1e300, '9', 9.5),(NULL,NULL,NULL,NULL),(0,0,'',x'35');
SELECT i + r, i - u, i * x, i / 2, i % 4, r / i FROM t;
SELECT i + 1, i * 2, -i, i / r, r * r, typeof(i + 1), typeof(i * 2) FROM t;
SELECT x + 0, x * 1.0, u + u, u || x, i || r FROM t;
SELECT i & 6, i | 1, i << 1, i >> 1, ~i FROM t;
SELECT sum(i % 4), max(r * 2), min(x + 0) FROM t;
