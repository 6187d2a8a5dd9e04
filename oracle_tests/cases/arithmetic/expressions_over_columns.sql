-- The type of each row's value decides, not the column's declaration.
CREATE TABLE t(i INTEGER, r REAL, x TEXT, u);
INSERT INTO t VALUES(7, 2, '3', '4'), (-7, 0.5, 'abc', 2.5), (NULL, 1, '1e1', x'35'), (9223372036854775807, 1e18, '-2', 1);
SELECT i + r, i - u, i * u, i / 2, i / 2.0, i % 4, x + 1, x * r, u + u, -x, +u, i | 1, ~i FROM t;
SELECT typeof(i + u), typeof(i * 2), typeof(r * 2), typeof(x + 0), typeof(u + 0), typeof(i / r) FROM t;
SELECT sum(i / 2), max(r * 2), min(x + 0) FROM t WHERE i < 100;
